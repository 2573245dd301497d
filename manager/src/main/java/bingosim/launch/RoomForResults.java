package bingosim.launch;

import bingosim.job.PartitionerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Whether the results of a batch fit on the disk, where the disk is ours to look at. */
final class RoomForResults {
    /** Measured: a row with its headers and its place in the primary key, and the log of writing it while it is kept. */
    private static final long BYTES_PER_ROW = 150;

    private static final long BYTES_PER_SECOND_STORED = 4;

    /** Measured: of an aggregate for each team and each of its rows and tiles, and as much of one that was replaced. */
    private static final long BYTES_PER_PARTITION_AND_SECONDS = 500;

    private final Optional<Path> disk;

    /** @param disk where the database keeps its data, empty if that is elsewhere */
    RoomForResults(Optional<Path> disk) {
        this.disk = disk;
    }

    /** @throws LaunchRefusedException saying what it would need */
    void requireFor(NewBatch batch) {
        disk.ifPresent(path -> {
            long needed = bytes(batch);
            long usable = usableBytes(path);
            if (needed > usable) {
                throw LaunchRefusedException.noRoom(String.format(
                        Locale.ROOT,
                        "results=%s of %,d runs need about %,d MB, and %s has %,d MB free: ask for fewer runs or %s, or choose another --data",
                        batch.results().label(),
                        batch.runs(),
                        megabytes(needed),
                        path,
                        megabytes(usable),
                        switch (batch.results()) {
                            case FULL -> "results=summary";
                            case SUMMARY -> "results=aggregate";
                            case AGGREGATE -> "a larger partitionSize";
                        }));
            }
        });
    }

    static long bytes(NewBatch batch) {
        long seconds = batch.scenario().rows().size() + batch.scenario().tiles();
        long perTeam = switch (batch.results()) {
            case FULL -> batch.runs() * (BYTES_PER_ROW + seconds * BYTES_PER_SECOND_STORED);
            case SUMMARY -> batch.runs() * BYTES_PER_ROW;
            case AGGREGATE ->
                PartitionerKind.partitions(batch.runs(), batch.partitionSize())
                        * seconds
                        * BYTES_PER_PARTITION_AND_SECONDS;
        };
        return batch.scenario().teams().size() * perTeam;
    }

    private static long usableBytes(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long megabytes(long bytes) {
        return bytes / 1_000_000;
    }
}
