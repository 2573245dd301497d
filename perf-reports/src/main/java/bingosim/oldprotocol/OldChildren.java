package bingosim.oldprotocol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The processes of one measurement, killed when closed, by whatever thread. */
final class OldChildren implements AutoCloseable {
    private final Map<String, String> environment;
    private final List<OldChild> workers = new CopyOnWriteArrayList<>();
    private final List<OldChild> publishers = new CopyOnWriteArrayList<>();

    OldChildren(OldServers servers) {
        environment = servers.environment();
    }

    void startWorkers(int count, List<String> arguments, Placement placement) {
        for (int i = 1; i <= count; i++) {
            OldChild worker = OldChild.start(
                    "worker %d of %d".formatted(i, count), command(OldWorker.class, arguments), environment);
            workers.add(worker);
            placement.worker(worker.pid());
        }
    }

    OldChild startPublisher(List<String> arguments) {
        OldChild publisher = OldChild.start("publisher", command(OldPublisher.class, arguments), environment);
        publishers.add(publisher);
        return publisher;
    }

    private static List<String> command(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC", // as our own workers
                "-Dlogback.configurationFile=bingosim/oldprotocol/logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return command;
    }

    void requireWorkers() {
        workers.forEach(OldChild::requireAlive);
    }

    List<Tally> endWorkers() throws IOException, InterruptedException {
        for (OldChild worker : workers) {
            worker.end();
        }
        List<Tally> tallies = new ArrayList<>();
        for (OldChild worker : workers) {
            tallies.add(worker.tally());
        }
        return tallies;
    }

    @Override
    public void close() {
        publishers.forEach(OldChild::close);
        workers.forEach(OldChild::close);
    }
}
