package bingosim.simulation;

import bingosim.scenario.Scenario;
import bingosim.testkit.Scenarios;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario that says only what its test is about. What is left out: the event begins on Monday, 2025-02-03 at 09:00 UTC
 * and takes an hour; one point opens a row; {@code Ann}, who is always online, plays alone and row by row. An activity
 * that is given by its seconds only is solo and grants one unit of a drop with its own name each time.
 */
final class Story {
    private final String duration;
    private String start = "2025-02-03T09:00";
    private String zone = "UTC";
    private int unlockPoints = 1;
    private final List<String> activities = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> players = new ArrayList<>();
    private final List<String> playerNames = new ArrayList<>();
    private final List<String> teams = new ArrayList<>();

    private Story(String duration) {
        this.duration = duration;
    }

    static Story ofAnHour() {
        return lasting("PT1H");
    }

    static Story lasting(String duration) {
        return new Story(duration);
    }

    Story startingAt(String start, String zone) {
        this.start = start;
        this.zone = zone;
        return this;
    }

    Story unlockPoints(int unlockPoints) {
        this.unlockPoints = unlockPoints;
        return this;
    }

    Story activity(String key, int seconds) {
        return activity(key, "solo: true", eachPlayer(seconds, certain(key)));
    }

    /** @param traits keys of the activity other than its loot lines */
    Story activity(String key, String traits, String... lines) {
        List<String> keyed = new ArrayList<>();
        for (String line : lines) {
            keyed.add("{key: line" + keyed.size() + ", " + line + "}");
        }
        activities.add("%s: {%s, attempts: [%s]}".formatted(key, traits, String.join(", ", keyed)));
        return this;
    }

    static String eachPlayer(int seconds, String... outcomes) {
        return line("per-player", seconds, outcomes);
    }

    static String wholeGroup(int seconds, String... outcomes) {
        return line("per-group", seconds, outcomes);
    }

    private static String line(String roll, int seconds, String... outcomes) {
        return "roll: %s, time: {seconds: %d}, outcomes: [%s]".formatted(roll, seconds, String.join(", ", outcomes));
    }

    static String certain(String drop) {
        return outcome("1", drop + ": 1");
    }

    static String outcome(String chance, String grants) {
        return "{chance: %s, grants: {%s}}".formatted(chance, grants);
    }

    Story row(String... tiles) {
        rows.add("{tiles: [%s]}".formatted(String.join(", ", tiles)));
        return this;
    }

    /** @param rules a rule, or the key of an activity that grants a drop of its own name */
    static String tile(String key, int points, int need, String... rules) {
        List<String> full = new ArrayList<>();
        for (String rule : rules) {
            full.add(rule.startsWith("{") ? rule : rule(rule, rule));
        }
        return "{key: %s, name: Tile %s, points: %d, need: %d, rules: [%s]}"
                .formatted(key, key, points, need, String.join(", ", full));
    }

    static String rule(String activity, String drops) {
        return "{activity: %s, drops: [%s]}".formatted(activity, drops);
    }

    static String rule(String activity, String drops, String traits) {
        return "{activity: %s, drops: [%s], %s}".formatted(activity, drops, traits);
    }

    Story player(String name, String traits) {
        players.add("%s: {%s}".formatted(name, traits));
        playerNames.add(name);
        return this;
    }

    Story players(String... names) {
        for (String name : names) {
            player(name, "");
        }
        return this;
    }

    Story team(String name, String strategy, String... members) {
        teams.add("{name: %s, strategy: %s, players: [%s]}".formatted(name, strategy, String.join(", ", members)));
        return this;
    }

    /** One team of all players. */
    Story playing(String strategy) {
        if (players.isEmpty()) {
            players("Ann");
        }
        return team("Red", strategy, playerNames.toArray(String[]::new));
    }

    Scenario scenario() {
        if (teams.isEmpty()) {
            playing("RowUnlocking");
        }
        return Scenarios.parse("""
                name: Story
                start: %s
                zone: %s
                duration: %s
                unlockPoints: %d
                activities: {%s}
                rows: [%s]
                players: {%s}
                teams: [%s]
                """.formatted(
                        start,
                        zone,
                        duration,
                        unlockPoints,
                        String.join(", ", activities),
                        String.join(", ", rows),
                        String.join(", ", players),
                        String.join(", ", teams)));
    }

    Simulator simulator(String seed) {
        return new Simulator(CompiledScenario.of(scenario()), seed);
    }

    TeamResult[] teams() {
        return simulator("seed").run(0).teams();
    }

    /** What the first team came to. */
    TeamResult result() {
        return teams()[0];
    }

    /** The second in which each tile was completed by the first team. */
    int[] completions() {
        return result().completionSeconds();
    }
}
