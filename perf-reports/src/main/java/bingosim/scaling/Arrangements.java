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
     * warming up takes longer than playing; of these another one is the first each time, because workers still get faster.
     */
    public static List<Turn> turns(BenchSettings settings) {
        List<List<Arrangement>> groups = byEnvironment(settings);
        List<Integer> workers = new ArrayList<>(settings.workers());
        List<Turn> turns = new ArrayList<>();
        for (int repeat = 1; repeat <= settings.repeats(); repeat++) {
            for (List<Arrangement> group : groups) {
                for (int number : workers) {
                    for (int i = 0; i < group.size(); i++) {
                        int first = (repeat - 1) * group.size() / settings.repeats();
                        turns.add(new Turn(group.get((first + i) % group.size()), number, repeat));
                    }
                }
            }
            Collections.reverse(groups);
            Collections.reverse(workers);
        }
        return turns;
    }

    private static List<List<Arrangement>> byEnvironment(BenchSettings settings) {
        Map<List<Object>, List<Arrangement>> groups = new LinkedHashMap<>();
        for (Arrangement each : of(settings)) {
            groups.computeIfAbsent(
                            List.of(each.database(), each.worker(), each.isOfEarlierSystem()),
                            none -> new ArrayList<>())
                    .add(each);
        }
        return new ArrayList<>(groups.values());
    }
}
