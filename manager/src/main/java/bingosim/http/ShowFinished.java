package bingosim.http;

import bingosim.job.Batch;

/** How the answers of a finished batch are shown: as the command line shows them. */
public interface ShowFinished {
    /** One JSON object. */
    String answers(Batch batch);

    /** A page that needs nothing else. */
    String report(Batch batch);
}
