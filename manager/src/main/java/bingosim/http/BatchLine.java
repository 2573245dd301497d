package bingosim.http;

import bingosim.job.BatchStatus;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A batch among others.
 *
 * @param runsDone failed ones among them
 * @param isStopping whether it was asked to stop and still runs
 * @param error why it is FAILED
 */
record BatchLine(
        String batch,
        String scenario,
        String seed,
        long runs,
        long runsDone,
        String results,
        BatchStatus status,
        boolean isStopping,
        OffsetDateTime createdAt,
        Optional<OffsetDateTime> endedAt,
        double elapsedSeconds,
        Optional<String> error) {}
