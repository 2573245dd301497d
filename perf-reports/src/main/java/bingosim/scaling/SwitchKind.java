package bingosim.scaling;

import static bingosim.scaling.PlanValues.BASELINE;
import static bingosim.scaling.PlanValues.COMMIT_100;
import static bingosim.scaling.PlanValues.COMMIT_50;
import static bingosim.scaling.PlanValues.DEFAULT;
import static bingosim.scaling.PlanValues.NO_STAGGER;
import static bingosim.scaling.PlanValues.POOL_50;
import static bingosim.scaling.PlanValues.POSTGRES_TUNED;
import static bingosim.scaling.PlanValues.ROW_PER_RUN;
import static bingosim.scaling.PlanValues.and;
import static bingosim.scaling.PlanValues.size;
import static bingosim.scaling.PlanValues.tunedAlone;
import static bingosim.scaling.PlanValues.tuningAlone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What can be switched: the phases of the plan, its procedure, and all together. */
enum SwitchKind {
    MESSAGE_SIZE(
            List.of(size(10), size(20), size(50)),
            List.of(
                    new Comparison("4A", "10 runs per message -> our partition size", "size-10", DEFAULT),
                    new Comparison("4A", "20 runs per message -> our partition size", "size-20", DEFAULT),
                    new Comparison("4A", "50 runs per message -> our partition size", "size-50", DEFAULT))),
    POSTGRES(
            List.of(
                    Arrangement.of("postgres-tuned", "4B", "PostgreSQL with the plan's settings")
                            .database(POSTGRES_TUNED),
                    tunedAlone("synchronous_commit"),
                    tunedAlone("shared_buffers"),
                    tunedAlone("work_mem"),
                    tunedAlone("max_connections")),
            List.of(
                    new Comparison("4B", "PostgreSQL's defaults -> the plan's settings", DEFAULT, "postgres-tuned"),
                    tuningAlone("synchronous_commit"),
                    tuningAlone("shared_buffers"),
                    tuningAlone("work_mem"),
                    tuningAlone("max_connections"))),
    COMMIT(
            List.of(
                    Arrangement.of("commit-50", "4C", "commit interval 50").parameters(Map.of("commitInterval", "50")),
                    Arrangement.of("commit-100", "4C", "commit interval 100")
                            .parameters(Map.of("commitInterval", "100")),
                    Arrangement.of("flush-500ms", "4C", "flush interval 500 ms")
                            .parameters(Map.of("flushInterval", "500ms"))),
            List.of(
                    new Comparison("4C", "commit interval 50 -> 1000", "commit-50", DEFAULT),
                    new Comparison("4C", "commit interval 100 -> 1000", "commit-100", DEFAULT),
                    new Comparison("4C", "flush interval 500 ms -> 1 s", "flush-500ms", DEFAULT))),
    POOL(
            List.of(
                    Arrangement.of("pool-least", "4D", "one connection besides that of the partition")
                            .worker(Map.of("BINGOSIM_WORKER_CONNECTIONS", "least")),
                    Arrangement.of("pool-50", "4D", "50 connections per worker").worker(POOL_50)),
            List.of(
                    new Comparison("4D", "one connection besides -> two besides", "pool-least", DEFAULT),
                    new Comparison("4D", "two connections besides -> 50 in all", DEFAULT, "pool-50"))),
    ENRICHMENT(
            List.of(Arrangement.of("row-per-run", "4E", "a row read before each run")
                    .worker(ROW_PER_RUN)),
            List.of(new Comparison("4E", "a row read per run -> none", "row-per-run", DEFAULT))),
    PARTITIONER(
            List.of(
                    Arrangement.of("strided", "4F", "partitioner strided").parameters(Map.of("partitioner", "strided")),
                    Arrangement.of("guided", "4F", "partitioner guided").parameters(Map.of("partitioner", "guided")),
                    Arrangement.of("claim-per-run", "4F", "one run per claim")
                            .parameters(Map.of("partitionSize", "1"))),
            List.of(
                    new Comparison("4F", "contiguous -> strided", DEFAULT, "strided"),
                    new Comparison("4F", "contiguous -> guided", DEFAULT, "guided"),
                    new Comparison("4F", "a claim per run -> per partition", "claim-per-run", DEFAULT))),
    STAGGER(
            List.of(Arrangement.of("no-stagger", "3.7", "workers start without delay")
                    .worker(NO_STAGGER)),
            List.of(new Comparison("3.7", "no stagger -> up to 500 ms", "no-stagger", DEFAULT))),
    EARLIER_SYSTEM(
            List.of(Arrangement.ofEarlierSystem(
                    PlanValues.EARLIER_SYSTEM, "theirs", "the earlier system's protocol, 20 runs per message")),
            List.of(new Comparison(
                    "theirs", "the earlier system's protocol -> ours", PlanValues.EARLIER_SYSTEM, DEFAULT))),
    PROCEDURE(
            List.of(
                    Arrangement.of("procedure-1", "6, step 1", "10 per message, commit 50, a row per run, no stagger")
                            .parameters(and(COMMIT_50, "partitionSize", "10"))
                            .worker(BASELINE),
                    Arrangement.of("procedure-2", "6, step 2", "as step 1 with 4A: 20 per message")
                            .parameters(and(COMMIT_50, "partitionSize", "20"))
                            .worker(BASELINE),
                    Arrangement.of("procedure-3", "6, step 3", "4A to 4D: 50 per message, tuned, commit 100, pool 50")
                            .parameters(and(COMMIT_100, "partitionSize", "50"))
                            .worker(and(ROW_PER_RUN, POOL_50))
                            .database(POSTGRES_TUNED),
                    Arrangement.of("procedure-4", "6, step 4", "as step 3 with 4E: no row read per run")
                            .parameters(and(COMMIT_100, "partitionSize", "50"))
                            .worker(POOL_50)
                            .database(POSTGRES_TUNED)),
            List.of(
                    new Comparison("6", "step 1 -> step 2 (4A)", "procedure-1", "procedure-2"),
                    new Comparison("6", "step 2 -> step 3 (4A to 4D)", "procedure-2", "procedure-3"),
                    new Comparison("6", "step 3 -> step 4 (4E)", "procedure-3", "procedure-4"),
                    new Comparison("6", "step 4 -> our defaults", "procedure-4", DEFAULT))),
    TOGETHER(
            List.of(Arrangement.of("together", "all", "our defaults, PostgreSQL tuned, partitioner guided")
                    .parameters(Map.of("partitioner", "guided"))
                    .database(POSTGRES_TUNED)),
            List.of(
                    new Comparison("all", "our defaults -> all switches on", DEFAULT, "together"),
                    new Comparison("all", "step 1 of the procedure -> all switches on", "procedure-1", "together")));

    private final List<Arrangement> arrangements;
    private final List<Comparison> comparisons;

    SwitchKind(List<Arrangement> arrangements, List<Comparison> comparisons) {
        this.arrangements = arrangements;
        this.comparisons = comparisons;
    }

    List<Arrangement> arrangements() {
        return arrangements;
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    /** As it is given on the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stream<SwitchKind> all() {
        return Stream.of(values());
    }
}
