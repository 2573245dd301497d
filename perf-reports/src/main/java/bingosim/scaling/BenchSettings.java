package bingosim.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was asked to be measured.
 *
 * @param workers numbers of workers, the first being what others are compared with
 * @param switches names of what is switched besides the defaults
 * @param database where it is, as people may see it, or {@link #OWN_DATABASE}
 * @param parameters of the job
 */
public record BenchSettings(
        List<Integer> workers,
        Worker worker,
        int repeats,
        List<String> switches,
        String database,
        Map<String, String> parameters) {
    /** One that is started for the measurements. */
    public static final String OWN_DATABASE = "started for this";

    /**
     * What each worker is.
     *
     * @param cpu most of a processor that it gets when it is measured: 0.25 is a quarter of one
     * @param concurrency partitions that it takes at a time
     * @param warmUpCpuSeconds that it has used before it is measured, with as much of the processors as there is
     */
    public record Worker(double cpu, int concurrency, double warmUpCpuSeconds) {}

    public BenchSettings {
        workers = List.copyOf(workers);
        switches = List.copyOf(switches);
        parameters = Map.copyOf(parameters);
    }

    public long runs() {
        return Long.parseLong(parameters.getOrDefault("runs", "0"));
    }

    boolean hasOwnDatabase() {
        return database.equals(OWN_DATABASE);
    }

    /** Each setting in which another differs, with both values. */
    List<String> differences(BenchSettings other) {
        List<String> differences = new ArrayList<>();
        add(differences, "--workers", workers, other.workers);
        add(differences, "--cpu", worker.cpu, other.worker.cpu);
        add(differences, "--concurrency", worker.concurrency, other.worker.concurrency);
        add(differences, "warm-up", worker.warmUpCpuSeconds, other.worker.warmUpCpuSeconds);
        add(differences, "--repeats", repeats, other.repeats);
        add(differences, "--switches", switches, other.switches);
        add(differences, "database", database, other.database);
        add(differences, "parameters", new TreeMap<>(parameters), new TreeMap<>(other.parameters));
        return differences;
    }

    private static void add(List<String> differences, String name, Object mine, Object theirs) {
        if (!mine.equals(theirs)) {
            differences.add("%s is %s, but was %s".formatted(name, mine, theirs));
        }
    }
}
