package bingosim.job;

import bingosim.spelling.Nearest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a batch is launched with, as far as it was given; whoever launches knows the defaults.
 *
 * @param scenario bundled name or path
 * @param runs how many at the most, with {@code until}
 * @param flushInterval longest time that a chunk should take
 * @param block in which runs are added with {@code until}
 */
public record BatchParameters(
        Optional<String> batch,
        Optional<String> scenario,
        Optional<Long> runs,
        Optional<String> seed,
        Optional<ResultsKind> results,
        Optional<PartitionerKind> partitioner,
        Optional<Long> partitionSize,
        Optional<Integer> commitInterval,
        Optional<Duration> flushInterval,
        Optional<Long> skipLimit,
        Optional<Until> until,
        Optional<Long> block) {
    public static final long MOST_RUNS = 2_000_000_000;
    public static final int MOST_PARTITIONS = 100_000;
    public static final int LARGEST_COMMIT_INTERVAL = 100_000;
    public static final Duration SHORTEST_FLUSH_INTERVAL = Duration.ofMillis(1);
    public static final Duration LONGEST_FLUSH_INTERVAL = Duration.ofMinutes(1);

    private static final int LONGEST_SEED = 1000;

    private static final Pattern BATCH_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final List<String> NAMES = List.of(
            "batch",
            "scenario",
            "runs",
            "seed",
            "results",
            "partitioner",
            "partitionSize",
            "commitInterval",
            "flushInterval",
            "skipLimit",
            "until",
            "block");

    /**
     * Reads parameters as people type them.
     *
     * @throws InvalidParametersException naming everything that is wrong
     */
    public static BatchParameters parse(Map<String, String> given) {
        var parser = new Parser(given);
        given.keySet().stream().filter(name -> !NAMES.contains(name)).forEach(parser::refuseUnknown);
        var parameters = new BatchParameters(
                parser.read(
                        "batch", BatchParameters::batchName, "a letter or digit, then up to 99 of A-Z a-z 0-9 . _ -"),
                parser.read("scenario", BatchParameters::text, "a bundled name or a path"),
                parser.read("runs", text -> whole(text, 1, MOST_RUNS), "a whole number from 1 to " + MOST_RUNS),
                parser.read(
                        "seed",
                        BatchParameters::seed,
                        "any text of up to %d characters, none of them a control character; leave it out for a random one"
                                .formatted(LONGEST_SEED)),
                parser.read("results", text -> Label.of(ResultsKind.class, text), oneOf(ResultsKind.class)),
                parser.read("partitioner", text -> Label.of(PartitionerKind.class, text), oneOf(PartitionerKind.class)),
                parser.read(
                        "partitionSize", text -> whole(text, 1, MOST_RUNS), "a whole number from 1 to " + MOST_RUNS),
                parser.read(
                        "commitInterval",
                        text -> (int) whole(text, 1, LARGEST_COMMIT_INTERVAL),
                        "a whole number from 1 to " + LARGEST_COMMIT_INTERVAL),
                parser.read(
                        "flushInterval",
                        text -> Durations.parse(text, SHORTEST_FLUSH_INTERVAL, LONGEST_FLUSH_INTERVAL),
                        "a time from 1ms to 1m, such as 500ms or 1s"),
                parser.read("skipLimit", text -> whole(text, 0, MOST_RUNS), "a whole number from 0 to " + MOST_RUNS),
                parser.read("until", Until::parse, Until.ALLOWED),
                parser.read("block", text -> whole(text, 1, MOST_RUNS), "a whole number from 1 to " + MOST_RUNS));
        parser.throwIfRefused();
        return parameters;
    }

    /** Those of a batch that is there, with nothing changed. */
    public static BatchParameters ofBatch(String name) {
        return parse(Map.of("batch", name));
    }

    /** For a batch that these have begun: its name and the tuning; the rest is stored, and its file may change from now on. */
    public BatchParameters toGoOnWith(String name) {
        BatchParameters known = ofBatch(name);
        return new BatchParameters(
                known.batch,
                known.scenario,
                known.runs,
                known.seed,
                known.results,
                known.partitioner,
                known.partitionSize,
                commitInterval,
                flushInterval,
                skipLimit,
                known.until,
                known.block);
    }

    /** Of one of several batches that are to be compared: the same for each but its name. */
    public BatchParameters toCompare(String name, String sameSeed, Optional<Long> sameRuns) {
        return new BatchParameters(
                ofBatch(name).batch,
                scenario,
                sameRuns,
                Optional.of(sameSeed),
                results,
                partitioner,
                partitionSize,
                commitInterval,
                flushInterval,
                skipLimit,
                until,
                block);
    }

    private static <E extends Enum<E>> String oneOf(Class<E> type) {
        return String.join(" or ", Label.all(type));
    }

    private static String batchName(String text) {
        if (!BATCH_NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** What a database and a terminal take as it is. */
    private static String seed(String text) {
        boolean isPlain = text.codePoints()
                .noneMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE);
        if (text.length() > LONGEST_SEED || !isPlain) {
            throw new IllegalArgumentException(text);
        }
        return text(text);
    }

    private static long whole(String text, long least, long most) {
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** Collects what is wrong with parameters while it reads them. */
    private static final class Parser {
        private static final int LONGEST_QUOTED = 100;

        private final Map<String, String> given;
        private final Map<String, String> problems = new LinkedHashMap<>();

        private Parser(Map<String, String> given) {
            this.given = given;
        }

        private void refuseUnknown(String name) {
            String hint = Nearest.to(name, NAMES)
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse("known are " + String.join(", ", NAMES));
            problems.put(name, "unknown parameter '%s': %s".formatted(shortened(name), hint));
        }

        private <T> Optional<T> read(String name, Function<String, T> read, String allowed) {
            return Optional.ofNullable(given.get(name)).flatMap(text -> {
                try {
                    return Optional.of(read.apply(text));
                } catch (IllegalArgumentException e) {
                    problems.put(name, "%s=%s: allowed is %s".formatted(name, shortened(text), allowed));
                    return Optional.empty();
                }
            });
        }

        private static String shortened(String text) {
            return text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED) + "..." : text;
        }

        private void throwIfRefused() {
            if (!problems.isEmpty()) {
                throw InvalidParametersException.of(problems);
            }
        }
    }
}
