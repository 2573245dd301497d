package bingosim.simulation;

import bingosim.scenario.Activity;
import bingosim.scenario.Player;
import bingosim.scenario.Rule;
import bingosim.scenario.Scenario;
import bingosim.scenario.Strategy;
import bingosim.scenario.Team;
import bingosim.scenario.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** A scenario turned into arrays and tables, once; shared by all simulators. */
public final class CompiledScenario {
    final String name;
    final int duration;
    final ActivityTable[] activities;
    final RuleTable[] rules;
    /** {@code rulesOfTile[tile]}: positions in {@link #rules}, in order of preference. */
    final int[][] rulesOfTile;

    final Board board;
    /** {@code acceptingTiles[drop][tile]}: whether a rule of the tile, for the activity that grants the drop, accepts it. */
    final boolean[][] acceptingTiles;

    /** For each drop its key; activities may grant drops of the same one. */
    final String[] dropKeys;

    final TeamTable[] teams;

    private CompiledScenario(Scenario scenario) {
        name = scenario.name();
        duration = Math.toIntExact(scenario.duration().toSeconds());
        int mostPlayers = scenario.teams().stream()
                .mapToInt(team -> team.players().size())
                .max()
                .orElseThrow();
        Map<String, Integer> drops = new LinkedHashMap<>();
        Map<String, ActivityTable> byKey = new LinkedHashMap<>();
        for (Activity activity : scenario.activities()) {
            byKey.put(activity.key(), new ActivityTable(activity, mostPlayers, drops));
        }
        activities = byKey.values().toArray(ActivityTable[]::new);
        List<Tile> tiles =
                scenario.rows().stream().flatMap(row -> row.tiles().stream()).toList();
        BigFraction[] skills = skills(scenario);
        rulesOfTile = new int[tiles.size()][];
        rules = rules(tiles, List.copyOf(byKey.keySet()), skills, mostPlayers);
        board = new Board(
                scenario,
                IntStream.range(0, tiles.size())
                        .mapToLong(tile -> estimate(tile, tiles.get(tile).need()))
                        .toArray());
        acceptingTiles = acceptingTiles(drops);
        dropKeys = drops.keySet().stream().map(ActivityTable::dropKey).toArray(String[]::new);
        teams = teams(scenario, skills);
    }

    /** @param scenario a valid one */
    public static CompiledScenario of(Scenario scenario) {
        return new CompiledScenario(scenario);
    }

    private static BigFraction[] skills(Scenario scenario) {
        return scenario.players().stream()
                .map(Player::skill)
                .sorted()
                .distinct()
                .toArray(BigFraction[]::new);
    }

    private RuleTable[] rules(List<Tile> tiles, List<String> activityKeys, BigFraction[] skills, int mostPlayers) {
        List<RuleTable> all = new ArrayList<>();
        for (int tile = 0; tile < tiles.size(); tile++) {
            List<Rule> ofTile = tiles.get(tile).rules();
            rulesOfTile[tile] = new int[ofTile.size()];
            for (int i = 0; i < ofTile.size(); i++) {
                int activity = activityKeys.indexOf(ofTile.get(i).activity());
                rulesOfTile[tile][i] = all.size();
                all.add(new RuleTable(tile, activity, ofTile.get(i), activities[activity], skills, mostPlayers));
            }
        }
        return all.toArray(RuleTable[]::new);
    }

    /** Of the rules of a tile the one that promises to complete it first. */
    private long estimate(int tile, int need) {
        return Arrays.stream(rulesOfTile[tile])
                .mapToObj(rule -> rules[rule])
                .mapToLong(rule -> activities[rule.activity].estimate(
                        Set.copyOf(rule.rule().drops()), need))
                .min()
                .orElseThrow();
    }

    private boolean[][] acceptingTiles(Map<String, Integer> drops) {
        boolean[][] accepting = new boolean[drops.size()][board.tiles];
        for (RuleTable table : rules) {
            for (String drop : table.rule().drops()) {
                Integer known = drops.get(ActivityTable.dropName(table.rule().activity(), drop));
                if (known != null) {
                    accepting[known][table.tile] = true;
                }
            }
        }
        return accepting;
    }

    private TeamTable[] teams(Scenario scenario, BigFraction[] skills) {
        Map<String, Player> players =
                scenario.players().stream().collect(Collectors.toMap(Player::name, Function.identity()));
        Map<Strategy, TileOrder> orders = new LinkedHashMap<>();
        List<TeamTable> tables = new ArrayList<>();
        for (Team team : scenario.teams()) {
            TileOrder order = orders.computeIfAbsent(team.strategy(), this::newOrder);
            tables.add(new TeamTable(scenario, team, players, order, activities, rules, skills));
        }
        return tables.toArray(TeamTable[]::new);
    }

    private TileOrder newOrder(Strategy strategy) {
        return switch (strategy) {
            case ROW_UNLOCKING -> TileOrder.RowUnlocking.of(board);
            case GREEDY -> new TileOrder.Greedy(board);
            case COMBO_UNLOCKING -> new TileOrder.ComboUnlocking(board);
        };
    }

    @Override
    public String toString() {
        return "%s with %d tiles and %d teams".formatted(name, board.tiles, teams.length);
    }
}
