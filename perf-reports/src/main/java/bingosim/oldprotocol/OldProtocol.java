package bingosim.oldprotocol;

import bingosim.scenario.ScenarioFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs a batch as the earlier system did, with processes, tables and a queue of its own, all gone afterwards. */
public final class OldProtocol {
    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_CLEAN_UP = 15;
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private OldProtocol() {}

    /**
     * One at a time in a process.
     *
     * @throws IllegalStateException if a process ends too early, with the last that it said, or results are missing
     */
    public static OldMeasurement run(
            OldServers servers, OldBatch batch, int workers, OldTuning tuning, Placement placement)
            throws IOException, InterruptedException {
        int teams = ScenarioFiles.find(batch.scenario()).parse().teams().size();
        String name = "oldprotocol_%d".formatted(ProcessHandle.current().pid());
        var ended = new CountDownLatch(1);
        try (var tables = OldTables.create(servers, name);
                var queue = OldQueue.create(servers.rabbitmq(), name);
                var children = new OldChildren(servers)) {
            Thread onSignal = onSignal(children, ended);
            try {
                children.startWorkers(workers, arguments(name, tuning), placement);
                awaitConsumers(queue, children, (long) workers * tuning.concurrency());
                Tally published = publish(children, name, batch, tuning, placement);
                return measurement(batch, tuning, published, children.endWorkers(), tables, teams);
            } finally {
                forget(onSignal);
            }
        } finally {
            ended.countDown();
        }
    }

    /** Who is ended by a signal kills its processes, whereupon the measurement fails and cleans up. */
    private static Thread onSignal(OldChildren children, CountDownLatch ended) {
        var thread = new Thread(
                () -> {
                    children.close();
                    try {
                        ended.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "end-old-protocol");
        Runtime.getRuntime().addShutdownHook(thread);
        return thread;
    }

    private static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // a signal has come, and it is running
        }
    }

    private static List<String> arguments(String name, OldTuning tuning) {
        List<String> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(tuning.arguments());
        return arguments;
    }

    private static void awaitConsumers(OldQueue queue, OldChildren children, long consumers)
            throws IOException, InterruptedException {
        int looks = SECONDS_TO_START * 1000 / MILLIS_BETWEEN_LOOKS;
        while (queue.consumers() < consumers) {
            children.requireWorkers();
            if (looks-- == 0) {
                throw new IllegalStateException("workers did not take part within %d s".formatted(SECONDS_TO_START));
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private static Tally publish(
            OldChildren children, String name, OldBatch batch, OldTuning tuning, Placement placement)
            throws InterruptedException {
        List<String> arguments = arguments(name, tuning);
        arguments.addAll(List.of(batch.scenario(), String.valueOf(batch.runs()), batch.seed()));
        OldChild publisher = children.startPublisher(arguments);
        placement.publisher(publisher.pid());
        while (!publisher.hasEnded()) {
            children.requireWorkers();
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
        return publisher.tally();
    }

    private static OldMeasurement measurement(
            OldBatch batch, OldTuning tuning, Tally published, List<Tally> tallies, OldTables tables, int teams) {
        OldTables.Span span = tables.span();
        long from = span.created().getEpochSecond();
        // what was stored after the batch was finished is counted, too, see the package
        long to = tallies.stream()
                .mapToLong(Tally::lastSecond)
                .reduce(span.completed().getEpochSecond(), Math::max);
        return new OldMeasurement(
                batch,
                tuning,
                new OldTimes(
                        span.created(),
                        span.length(),
                        published.time(Tally.INSERTING),
                        published.time(Tally.PUBLISHING)),
                published.get(Tally.MESSAGES),
                published.process(from, to),
                tallies.stream().map(tally -> tally.process(from, to)).toList(),
                tables.checksum((long) batch.runs() * teams).text());
    }
}
