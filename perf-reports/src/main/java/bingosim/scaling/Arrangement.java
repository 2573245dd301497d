package bingosim.scaling;

import java.util.Map;

/**
 * A way to play a batch.
 *
 * @param phase of the plan that it belongs to
 * @param text what is different from the defaults
 * @param parameters of the job
 * @param worker environment of each worker
 * @param database settings of a PostgreSQL that is started for it
 * @param isOfEarlierSystem whether it is played as the earlier system did, and by its workers
 */
public record Arrangement(
        String name,
        String phase,
        String text,
        Map<String, String> parameters,
        Map<String, String> worker,
        Map<String, String> database,
        boolean isOfEarlierSystem) {
    private static final String PARTITION_SIZE = "partitionSize";

    /** Sending and claiming each takes so long that more would measure nothing else for hours. */
    private static final long MOST_PARTITIONS = 4_000;

    public Arrangement {
        parameters = Map.copyOf(parameters);
        worker = Map.copyOf(worker);
        database = Map.copyOf(database);
    }

    static Arrangement of(String name, String phase, String text) {
        return new Arrangement(name, phase, text, Map.of(), Map.of(), Map.of(), false);
    }

    static Arrangement ofEarlierSystem(String name, String phase, String text) {
        return new Arrangement(name, phase, text, Map.of(), Map.of(), Map.of(), true);
    }

    Arrangement parameters(Map<String, String> given) {
        return new Arrangement(name, phase, text, given, worker, database, isOfEarlierSystem);
    }

    Arrangement worker(Map<String, String> given) {
        return new Arrangement(name, phase, text, parameters, given, database, isOfEarlierSystem);
    }

    Arrangement database(Map<String, String> given) {
        return new Arrangement(name, phase, text, parameters, worker, given, isOfEarlierSystem);
    }

    /** As many as asked for, unless that would be too many partitions. */
    public long runs(long asked) {
        String size = parameters.get(PARTITION_SIZE);
        return size == null ? asked : Math.min(asked, Long.parseLong(size) * MOST_PARTITIONS);
    }
}
