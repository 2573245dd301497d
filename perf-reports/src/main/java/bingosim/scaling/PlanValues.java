package bingosim.scaling;

import java.util.HashMap;
import java.util.Map;

/** The values that the plan's system had, or was to get. */
final class PlanValues {
    /** Name of the arrangement that all others are compared with. */
    static final String DEFAULT = "default";

    /** Name of the arrangement that is the earlier system's. */
    static final String EARLIER_SYSTEM = "old-protocol";

    static final Map<String, String> POSTGRES_TUNED = Map.of(
            "synchronous_commit", "off",
            "shared_buffers", "256MB",
            "work_mem", "16MB",
            "max_connections", "200");

    static final Map<String, String> COMMIT_50 = Map.of("commitInterval", "50", "flushInterval", "500ms");
    static final Map<String, String> COMMIT_100 = Map.of("commitInterval", "100", "flushInterval", "1s");
    static final Map<String, String> POOL_50 = Map.of("BINGOSIM_WORKER_CONNECTIONS", "50");
    static final Map<String, String> ROW_PER_RUN = Map.of("BINGOSIM_WORKER_RUNREADING", "row-per-run");
    static final Map<String, String> NO_STAGGER = Map.of("BINGOSIM_WORKER_STARTSTAGGER", "0ms");
    static final Map<String, String> BASELINE = and(ROW_PER_RUN, NO_STAGGER);

    private PlanValues() {}

    static Arrangement size(int runs) {
        return Arrangement.of("size-" + runs, "4A", runs + " runs per message")
                .parameters(Map.of("partitionSize", Integer.toString(runs)));
    }

    /** One of PostgreSQL's settings as the plan wants it, all others as they come. */
    static Arrangement tunedAlone(String setting) {
        String value = POSTGRES_TUNED.get(setting);
        return Arrangement.of(nameOf(setting), "4B", "PostgreSQL with %s %s".formatted(setting, value))
                .database(Map.of(setting, value));
    }

    static Comparison tuningAlone(String setting) {
        String text = "%s's default -> %s".formatted(setting, POSTGRES_TUNED.get(setting));
        return new Comparison("4B", text, DEFAULT, nameOf(setting));
    }

    private static String nameOf(String setting) {
        return "postgres-" + setting.replace('_', '-');
    }

    static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(all);
    }

    static Map<String, String> and(Map<String, String> some, String name, String value) {
        return and(some, Map.of(name, value));
    }
}
