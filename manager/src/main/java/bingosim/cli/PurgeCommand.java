package bingosim.cli;

import bingosim.job.Durations;
import bingosim.job.InvalidParametersException;
import bingosim.job.StopSignal;
import bingosim.launch.EndedBatch;
import bingosim.launch.PurgeBatches;
import bingosim.verdict.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deletes the batches that ended long ago. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = {
            "Delete the batches that ended longer ago than a given time, completed, failed or stopped, with their results.",
            "Ctrl-C ends it after the batch in hand; the same command again goes on."
        })
final class PurgeCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    @Option(
            names = "--older-than",
            paramLabel = "TIME",
            required = true,
            description = "how long ago they ended at least, by the database's clock, such as 30d, 12h, 90m or 10s")
    private String olderThan = "";

    @Option(names = "--dry-run", description = "list what would be deleted, and delete nothing")
    private boolean dryRun;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Duration age = age();
        String command = "purge --older-than " + olderThan;
        if (dryRun) {
            try (var session =
                    Session.toLook(database, command, spec.commandLine().getErr())) {
                return list(session.bean(PurgeBatches.class).find(age));
            }
        }
        try (var end = OrderlyEnd.onSignal();
                var session = Session.toWork(
                        database,
                        command,
                        Session.CONNECTIONS_OF_SHORT_COMMANDS,
                        spec.commandLine().getErr())) {
            return delete(session.bean(PurgeBatches.class), age, end.stop());
        }
    }

    private Duration age() {
        try {
            return Durations.parse(olderThan, Duration.ZERO, LONGEST);
        } catch (IllegalArgumentException e) {
            throw InvalidParametersException.of(
                    List.of("--older-than=%s: allowed is a time to %dd, such as 30d, 12h, 90m or 10s"
                            .formatted(olderThan, LONGEST.toDays())));
        }
    }

    private int list(List<EndedBatch> batches) {
        var out = spec.commandLine().getOut();
        batches.forEach(batch -> out.printf("%s would be deleted%n", described(batch)));
        out.println(batches.isEmpty() ? nothing() : total(batches, "would be deleted"));
        out.flush();
        return 0;
    }

    private int delete(PurgeBatches purge, Duration age, StopSignal stop) {
        var err = spec.commandLine().getErr();
        List<EndedBatch> due = purge.find(age);
        if (due.isEmpty()) {
            err.println(nothing());
            return 0;
        }
        List<EndedBatch> deleted = new ArrayList<>();
        for (EndedBatch batch : due) {
            if (stop.isRaised()) {
                err.println("stopped; the same command goes on: " + total(deleted, "deleted"));
                return 128 + 2;
            }
            if (purge.delete(batch, age)) {
                deleted.add(batch);
                err.printf("%s is deleted%n", described(batch));
            } else {
                err.printf("batch %s stays: it was begun again, or another process deletes it%n", batch.name());
            }
        }
        err.println(total(deleted, "deleted"));
        return 0;
    }

    private String nothing() {
        return "no batch ended longer than %s ago: nothing to delete".formatted(olderThan);
    }

    private static String described(EndedBatch batch) {
        return "batch %s (%s, ended %s ago, results %s)"
                .formatted(
                        batch.name(),
                        batch.status(),
                        Readable.clock(batch.ago().toSeconds()),
                        Readable.megabytes(batch.resultBytes()));
    }

    private static String total(List<EndedBatch> batches, String what) {
        long bytes = batches.stream().mapToLong(EndedBatch::resultBytes).sum();
        String count = batches.size() == 1 ? "1 batch" : Readable.count(batches.size()) + " batches";
        return "%s %s, results of %s".formatted(count, what, Readable.megabytes(bytes));
    }
}
