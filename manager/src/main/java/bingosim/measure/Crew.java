package bingosim.measure;

import bingosim.job.StopSignal;
import bingosim.process.CpuGroup;
import bingosim.process.CpuGroups;
import bingosim.process.WorkerProcesses;
import bingosim.request.RequestSender;
import bingosim.scaling.BenchSettings;
import bingosim.scaling.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workers of one kind, each a process that can be held to its share of a processor. */
final class Crew implements AutoCloseable {
    private static final int SECONDS_TO_START = 240;

    /** Says that a worker is to have as few connections as it can work with. */
    private static final String LEAST = "least";

    private final WorkerProcesses processes;
    private final List<CpuGroup> groups;

    private Crew(WorkerProcesses processes, List<CpuGroup> groups) {
        this.processes = processes;
        this.groups = groups;
    }

    static Crew start(Installation installation, Stage stage, Turn turn, BenchSettings.Worker worker, CpuGroups cpus) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "BINGOSIM_POSTGRES", stage.postgres().url(),
                "BINGOSIM_RABBITMQ", installation.rabbitmq().url(),
                "BINGOSIM_QUEUE", installation.queue(),
                "BINGOSIM_WORKER_CONCURRENCY", Integer.toString(worker.concurrency()),
                "JDK_JAVA_OPTIONS", javaOptions(worker)));
        environment.putAll(turn.arrangement().worker());
        environment.replaceAll((name, value) -> value.equals(LEAST) ? "" + (worker.concurrency() + 1) : value);
        var processes = new WorkerProcesses(
                turn.workers(), installation.workerCommand(), environment, installation.directory());
        var crew = new Crew(processes, new ArrayList<>());
        try {
            if (cpus.canLimit()) {
                processes.pids().forEach(pid -> crew.group(cpus, pid));
            }
            return crew;
        } catch (RuntimeException e) {
            crew.close();
            throw e;
        }
    }

    /** Java looks at its limits when it starts, when there are none yet: a worker is to be set up for those to come. */
    private static String javaOptions(BenchSettings.Worker worker) {
        return "%s -XX:ActiveProcessorCount=%d"
                .formatted(
                        Optional.ofNullable(System.getenv("JDK_JAVA_OPTIONS")).orElse(""),
                        (int) Math.max(1, Math.ceil(worker.cpu())))
                .strip();
    }

    private void group(CpuGroups cpus, long pid) {
        CpuGroup group = cpus.create("worker-" + pid);
        groups.add(group);
        group.add(pid);
    }

    /** Until all of them listen to the queue. */
    void awaitConsumers(RequestSender sender, int consumers, StopSignal stop) throws InterruptedException {
        for (int second = 0; sender.state().consumers() < consumers; second++) {
            processes.requireAlive();
            if (second == SECONDS_TO_START) {
                throw new IllegalStateException("workers did not take part within %d s".formatted(SECONDS_TO_START));
            }
            if (stop.await(Duration.ofSeconds(1))) {
                throw new BenchStoppedException();
            }
        }
    }

    List<Long> pids() {
        return processes.pids();
    }

    /** @throws IllegalStateException if one has ended */
    void requireAlive() {
        processes.requireAlive();
    }

    void limit(double cpu) {
        groups.forEach(group -> group.limit(cpu));
    }

    void unlimit() {
        groups.forEach(CpuGroup::unlimit);
    }

    /** With all the processors there are, because ending takes work as well. */
    @Override
    public void close() {
        try {
            unlimit();
        } finally {
            processes.close();
            groups.forEach(CpuGroup::close);
        }
    }
}
