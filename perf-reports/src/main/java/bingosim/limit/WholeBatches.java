package bingosim.limit;

import bingosim.job.Batch;
import bingosim.job.ResultsKind;

/** Batches of the same runs, each from its launch to its stored answers. */
public interface WholeBatches {

    /** @return as it has ended */
    Batch run(ResultsKind results, long runs) throws Exception;

    void delete(Batch batch);
}
