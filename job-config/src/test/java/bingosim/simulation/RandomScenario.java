package bingosim.simulation;

import bingosim.scenario.Scenario;
import bingosim.testkit.Scenarios;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A small scenario made up by chance, of everything that the rules of a run allow. */
final class RandomScenario {
    private static final int DROPS = 4;
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> CAPABILITIES = List.of("boat", "rod", "net", "map");

    private final Random random;
    private final int activities;
    /** What each activity can grant. */
    private final List<List<Integer>> granted = new ArrayList<>();

    private RandomScenario(long seed) {
        random = new Random(seed);
        activities = between(1, 5);
    }

    static String yaml(long seed) {
        return new RandomScenario(seed).yaml();
    }

    static Scenario of(long seed) {
        return Scenarios.parse(yaml(seed));
    }

    private String yaml() {
        int rows = between(1, 4);
        int players = between(1, 9);
        return """
                name: Random
                start: 2025-%s
                zone: %s
                duration: PT%dM
                unlockPoints: %d
                activities: {%s}
                rows: [%s]
                players: {%s}
                teams: [%s]
                """.formatted(
                        oneOf("02-03T09:00", "03-29T20:30", "10-25T22:00"),
                        oneOf("UTC", "Europe/Berlin", "America/New_York"),
                        oneOf(90, 1_440, 4_000),
                        between(0, 2),
                        list(activities, this::activity),
                        list(rows, this::row),
                        list(players, this::player),
                        teams(players));
    }

    private String activity(int activity) {
        granted.add(new ArrayList<>());
        int least = between(1, 3);
        boolean isGroup = chance(0.5);
        String group = isGroup ? "group: {min: %d, max: %d}, ".formatted(least, least + between(0, 4)) : "";
        String bands = "bands: [{size: 1, time: %s, chance: %s}, {size: 2-3, time: %s, chance: %s}]"
                .formatted(factor(), factor(), factor(), factor());
        return "a%d: {solo: %s, %sattempts: [%s], %s}"
                .formatted(
                        activity,
                        !isGroup || chance(0.5),
                        group,
                        list(between(1, 3), line -> lootLine(line, granted.get(activity))),
                        bands);
    }

    private String lootLine(int line, List<Integer> granted) {
        int seconds = oneOf(20, 60, 61, 300, 900, 5_000);
        int variance = chance(0.1) ? 2 * seconds : between(0, seconds / 2);
        int outcomes = between(1, 4);
        int most = chance(0.3) ? outcomes : oneOf(7, 30, 300);
        return "{key: l%d, roll: %s, time: {seconds: %d, variance: %d, distribution: %s}, outcomes: [%s]}"
                .formatted(
                        line,
                        oneOf("per-player", "per-group"),
                        seconds,
                        variance,
                        oneOf("uniform", "uniform", "normal", "constant"),
                        list(
                                outcomes,
                                outcome -> "{chance: 1/%d, grants: {%s}}"
                                        .formatted(Math.max(most, outcomes), grants(granted))));
    }

    private String grants(List<Integer> granted) {
        List<Integer> drops = some(DROPS, between(1, 2));
        granted.addAll(drops);
        return list(
                drops.size(), i -> "d%d: %s".formatted(drops.get(i), chance(0.7) ? "1" : "2-" + oneOf(2, 3, 9, 1_000)));
    }

    private String row(int row) {
        return "{tiles: [%s]}".formatted(list(between(1, 5), tile -> tile(row, tile)));
    }

    private String tile(int row, int tile) {
        List<Integer> worked = some(activities, between(1, 3));
        return "{key: t%d-%d, name: T, points: %d, need: %d, rules: [%s]}"
                .formatted(
                        row,
                        tile,
                        tile == 0 ? 2 : between(0, 3),
                        oneOf(1, 2, 3, 10, 60),
                        list(worked.size(), i -> rule(worked.get(i))));
    }

    private String rule(int activity) {
        List<Integer> drops = granted.get(activity);
        String first = "d" + drops.get(random.nextInt(drops.size()));
        String requires = chance(0.3) ? "requires: [%s], ".formatted(oneOf("boat", "rod")) : "";
        String modifiers = list(
                between(1, 2),
                i -> "{capability: %s, time: %s, chance: %s}".formatted(CAPABILITIES.get(2 + i), factor(), factor()));
        return "{activity: a%d, drops: [%s], %smodifiers: [%s]}".formatted(activity, first, requires, modifiers);
    }

    private String player(int player) {
        List<Integer> capabilities = some(CAPABILITIES.size(), between(1, 3));
        String schedule = chance(0.4) ? "" : ", schedule: [%s]".formatted(list(between(1, 5), session -> session()));
        return "P%d: {skill: %s, capabilities: [%s]%s}"
                .formatted(
                        player,
                        oneOf("1", "0.85", "6/7", "1.3"),
                        list(capabilities.size(), i -> CAPABILITIES.get(capabilities.get(i))),
                        schedule);
    }

    private String session() {
        String day = DAYS.get(random.nextInt(DAYS.size()));
        return String.format(
                Locale.ROOT, "%s %02d:%02d %d", day, between(0, 23), oneOf(0, 0, 30), oneOf(10, 60, 61, 240, 1_000));
    }

    private String teams(int players) {
        int teams = Math.min(players, between(1, 3));
        return list(
                teams,
                team -> "{name: Team%d, strategy: %s, players: [%s]}"
                        .formatted(
                                team,
                                oneOf("RowUnlocking", "Greedy", "ComboUnlocking"),
                                list((players - team + teams - 1) / teams, i -> "P" + (team + i * teams))));
    }

    private String factor() {
        return oneOf("1", "0.9", "3/7", "1.1", "2");
    }

    private boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Different numbers below {@code bound}, as many as there are up to {@code count}. */
    private List<Integer> some(int bound, int count) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, bound).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(bound, count));
    }

    private static String list(int count, IntFunction<String> item) {
        return String.join(", ", IntStream.range(0, count).mapToObj(item).toList());
    }
}
