package bingosim.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was done and what came of it: told as it happens, and in two files. */
final class Report {
    private final InstantSource time;
    private final Path timeline;
    private final Path takeovers;
    private final Map<Harm, Integer> done = new EnumMap<>(Harm.class);
    private final List<Recovery> recoveries = new ArrayList<>();
    private int round;

    Report(Path directory, InstantSource time) throws IOException {
        this.time = time;
        Files.createDirectories(directory);
        timeline = Files.writeString(directory.resolve("timeline.log"), "");
        takeovers = Files.writeString(directory.resolve("takeovers.csv"), Recovery.HEADER + "\n");
    }

    synchronized void begin(int number) {
        round = number;
    }

    synchronized void say(String what) {
        String line = "%s round %d: %s".formatted(time.instant().truncatedTo(ChronoUnit.MILLIS), round, what);
        System.out.println(line);
        append(timeline, line);
    }

    synchronized void done(Harm harm, String words) {
        done.merge(harm, 1, Integer::sum);
        say("%s: %s".formatted(harm.words(), words));
    }

    synchronized void recovered(Recovery recovery) {
        recoveries.add(recovery);
        append(takeovers, recovery.csv());
        say(recovery.words());
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Recovery> recoveries(Recovery.Kind kind) {
        return recoveries.stream().filter(recovery -> recovery.kind() == kind).toList();
    }

    /** How often each harm was done, and how long it took until others went on. */
    synchronized void sum() {
        List<String> lines = new ArrayList<>();
        lines.add("harm                      done");
        for (Harm harm : Harm.values()) {
            lines.add("%-24s %5d".formatted(harm.words(), done.getOrDefault(harm, 0)));
        }
        lines.add("recovery            number  median     p95  longest   (seconds)");
        for (Recovery.Kind kind : Recovery.Kind.values()) {
            lines.add(row(kind.name().toLowerCase(Locale.ROOT), recoveries(kind)));
            lines.add(row(
                    "  undisturbed",
                    recoveries(kind).stream()
                            .filter(recovery -> !recovery.isDisturbed())
                            .toList()));
        }
        lines.forEach(line -> {
            System.out.println(line);
            append(timeline, line);
        });
    }

    private static String row(String name, List<Recovery> of) {
        return of.isEmpty()
                ? "%-19s %6d".formatted(name, 0)
                : String.format(
                        Locale.ROOT,
                        "%-19s %6d %7.1f %7.1f %8.1f",
                        name,
                        of.size(),
                        Recovery.percentile(of, 50),
                        Recovery.percentile(of, 95),
                        Recovery.percentile(of, 100));
    }
}
