package bingosim.oldprotocol;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What a process counts, and says at its end: a line for each number, among whatever else it says. */
final class Tally {
    static final String MESSAGES = "messages";
    static final String INSERTING = "nanos.inserting";
    static final String PUBLISHING = "nanos.publishing";
    private static final String CPU = "nanos.cpu";
    private static final String STATEMENT = "statement.";
    private static final String SECOND = "second.";
    private static final String LINE = "report ";

    private final Map<String, Long> numbers = new ConcurrentSkipListMap<>();

    void add(String name, long number) {
        numbers.merge(name, number, Long::sum);
    }

    void sent(OldStatement statement) {
        add(STATEMENT + statement, 1);
    }

    /** @param second of the clock */
    void stored(long second, int runs) {
        add(SECOND + second, runs);
    }

    void used(Duration cpu) {
        add(CPU, cpu.toNanos());
    }

    String text() {
        return numbers.entrySet().stream()
                .map(number -> LINE + number.getKey() + " " + number.getValue() + "\n")
                .collect(Collectors.joining());
    }

    static Tally parse(Collection<String> lines) {
        var tally = new Tally();
        for (String line : lines) {
            if (line.startsWith(LINE)) {
                String number = line.substring(LINE.length());
                int space = number.indexOf(' ');
                tally.add(number.substring(0, space), Long.parseLong(number.substring(space + 1)));
            }
        }
        return tally;
    }

    long get(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    Duration time(String name) {
        return Duration.ofNanos(get(name));
    }

    /** Of the clock, in which it stored a run; 0 if it stored none. */
    long lastSecond() {
        return numbers.keySet().stream()
                .filter(name -> name.startsWith(SECOND))
                .mapToLong(name -> Long.parseLong(name.substring(SECOND.length())))
                .max()
                .orElse(0);
    }

    /**
     * @param from second of the clock
     * @param to the last
     */
    OldProcess process(long from, long to) {
        Map<OldStatement, Long> statements = new EnumMap<>(OldStatement.class);
        for (OldStatement statement : OldStatement.values()) {
            if (get(STATEMENT + statement) > 0) {
                statements.put(statement, get(STATEMENT + statement));
            }
        }
        return new OldProcess(
                time(CPU),
                statements,
                LongStream.rangeClosed(from, to)
                        .map(second -> get(SECOND + second))
                        .boxed()
                        .toList());
    }
}
