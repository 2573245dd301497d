package bingosim.simulation;

import bingosim.scenario.Player;
import bingosim.scenario.Scenario;
import bingosim.scenario.Team;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** One team, ready to play. Players are numbered in roster order. */
final class TeamTable {
    /** Longer than any window. */
    private static final long NO_WINDOW = Long.MAX_VALUE;

    final int players;
    final TileOrder order;
    final Windows[] windows;
    /** Rank of a player's skill among all of the scenario; a higher one is slower. */
    final int[] skillRank;
    /** {@code needed[player][activity]}: seconds of his window that an attempt must leave room for. */
    final long[][] needed;
    /** {@code isAble[player][rule]}: whether he has what the rule requires. */
    final boolean[][] isAble;
    /** {@code room[player][rule]}: what he needs of his window, {@link #NO_WINDOW} if he has not what the rule requires. */
    final long[][] room;
    /** {@code modifiers[player][rule]}, see {@link RuleTable#modifiersOf}. */
    final int[][] modifiers;
    /** Seconds after 0 in which a player comes online, ascending. */
    final int[] wakeUps;

    TeamTable(
            Scenario scenario,
            Team team,
            Map<String, Player> everybody,
            TileOrder order,
            ActivityTable[] activities,
            RuleTable[] rules,
            BigFraction[] skills) {
        List<Player> roster = team.players().stream().map(everybody::get).toList();
        players = roster.size();
        this.order = order;
        windows = roster.stream().map(player -> Windows.of(player, scenario)).toArray(Windows[]::new);
        skillRank = roster.stream()
                .mapToInt(player -> Arrays.binarySearch(skills, player.skill()))
                .toArray();
        needed = new long[players][];
        isAble = new boolean[players][];
        room = new long[players][];
        modifiers = new int[players][];
        for (int i = 0; i < players; i++) {
            Set<String> capabilities = Set.copyOf(roster.get(i).capabilities());
            needed[i] = needed(roster.get(i).skill(), activities);
            isAble[i] = isAble(capabilities, rules);
            room[i] = room(i, rules);
            modifiers[i] = Arrays.stream(rules)
                    .mapToInt(rule -> rule.modifiersOf(capabilities))
                    .toArray();
        }
        wakeUps = Arrays.stream(windows)
                .flatMapToInt(window -> IntStream.of(window.starts()))
                .filter(second -> second > 0)
                .distinct()
                .sorted()
                .toArray();
    }

    private static long[] needed(BigFraction skill, ActivityTable[] activities) {
        ExactScale scale = new ExactScale(skill);
        return Arrays.stream(activities)
                .mapToLong(activity -> scale.ceil(activity.time.seconds()))
                .toArray();
    }

    private long[] room(int player, RuleTable[] rules) {
        return IntStream.range(0, rules.length)
                .mapToLong(rule -> isAble[player][rule] ? needed[player][rules[rule].activity] : NO_WINDOW)
                .toArray();
    }

    private static boolean[] isAble(Set<String> capabilities, RuleTable[] rules) {
        boolean[] isAble = new boolean[rules.length];
        for (int rule = 0; rule < rules.length; rule++) {
            isAble[rule] = capabilities.containsAll(rules[rule].rule().requires());
        }
        return isAble;
    }
}
