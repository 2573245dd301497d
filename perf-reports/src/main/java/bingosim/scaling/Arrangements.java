package bingosim.scaling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which arrangements are measured, and in which order. */
public final class Arrangements {
    private static final Arrangement DEFAULT = Arrangement.of(PlanValues.DEFAULT, "", "our defaults");

    private Arrangements() {}

    /** The names of all switches. */
    public static List<String> switches() {
        return SwitchKind.all().map(SwitchKind::label).toList();
    }

    /** The defaults first. A server that others have started cannot be set. */
    static List<Arrangement> of(BenchSettings settings) {
        List<Arrangement> all = new ArrayList<>(List.of(DEFAULT));
        switched(settings).forEach(kind -> all.addAll(kind.arrangements()));
        all.removeIf(each -> !each.database().isEmpty() && !settings.hasOwnDatabase());
        return all;
    }

    static List<Comparison> comparisons(BenchSettings settings) {
        return switched(settings).flatMap(kind -> kind.comparisons().stream()).toList();
    }

    private static Stream<SwitchKind> switched(BenchSettings settings) {
        return SwitchKind.all().filter(kind -> settings.switches().contains(kind.label()));
    }

    /**
     * What is played one after the other: all of a repeat before the next one begins, because a machine changes in an hour, and
     * every other repeat backwards. Within one, those that share a database and workers come together, because starting and
     * warming up takes longer than playing.
     */
    public static List<Turn> turns(BenchSettings settings) {
        Map<List<Object>, List<Arrangement>> byEnvironment = new LinkedHashMap<>();
        for (Arrangement each : of(settings)) {
            byEnvironment
                    .computeIfAbsent(
                            List.of(each.database(), each.worker(), each.isOfEarlierSystem()),
                            none -> new ArrayList<>())
                    .add(each);
        }
        List<Turn> turns = new ArrayList<>();
        for (int repeat = 1; repeat <= settings.repeats(); repeat++) {
            List<Turn> round = new ArrayList<>();
            for (List<Arrangement> together : byEnvironment.values()) {
                for (int workers : settings.workers()) {
                    for (Arrangement each : together) {
                        round.add(new Turn(each, workers, repeat));
                    }
                }
            }
            if (repeat % 2 == 0) {
                Collections.reverse(round);
            }
            turns.addAll(round);
        }
        return turns;
    }
}
