package bingosim.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the parts of a scenario must be together. Parts that could not be read are left out, not complained of twice. */
final class ScenarioChecks {
    private static final long LONGEST_ESTIMATE = 1_000_000_000_000L;

    private final Scenario scenario;
    private final Problems problems;
    private final Map<String, Loot> loot;

    ScenarioChecks(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
        loot = scenario.activities().stream().collect(Collectors.toMap(Activity::key, Loot::of));
    }

    void check() {
        scenario.activities().forEach(this::checkActivity);
        Map<String, String> tileKeys = new HashMap<>();
        for (int row = 0; row < scenario.rows().size(); row++) {
            checkRow(row, tileKeys);
        }
        checkPoints();
        checkTeams();
        if (problems.isEmpty()) {
            checkEstimates();
        }
    }

    private void checkActivity(Activity activity) {
        String path = Place.FILE.key("activities").key(activity.key()).toString();
        if (!activity.solo() && activity.group().isEmpty()) {
            problems.add(path, "solo: false and no group", "solo: true, or a group, or both");
        }
        for (int i = 0; i < activity.attempts().size(); i++) {
            checkChances(
                    path + ".attempts[" + i + "].outcomes",
                    activity.attempts().get(i).outcomes());
        }
        checkBands(path, activity.bands());
    }

    private void checkChances(String path, List<Outcome> outcomes) {
        if (outcomes.size() <= ScenarioReader.MOST_OUTCOMES) {
            BigFraction sum = sum(outcomes);
            if (sum.compareTo(BigFraction.ONE) > 0) {
                String shown = Problem.shortened(sum.toString().replace(" ", ""));
                problems.add(path, "chances that add up to " + shown, "at most 1");
            }
        }
    }

    /** By halves, so that few of the additions are of fractions with many digits. */
    private static BigFraction sum(List<Outcome> outcomes) {
        int half = outcomes.size() / 2;
        return switch (outcomes.size()) {
            case 0 -> BigFraction.ZERO;
            case 1 -> outcomes.get(0).chance();
            default -> sum(outcomes.subList(0, half)).add(sum(outcomes.subList(half, outcomes.size())));
        };
    }

    /** Compares neighbours in order of size, so that many bands take no time and give no more problems than bands. */
    private void checkBands(String path, List<Band> bands) {
        List<Integer> bySize = IntStream.range(0, bands.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> bands.get(i).size().min()))
                .toList();
        int reachingFurthest = -1;
        for (int i : bySize) {
            if (reachingFurthest >= 0
                    && bands.get(i).size().min()
                            <= bands.get(reachingFurthest).size().max()) {
                overlap(path, bands, Math.max(i, reachingFurthest), Math.min(i, reachingFurthest));
            }
            if (reachingFurthest < 0
                    || bands.get(i).size().max()
                            > bands.get(reachingFurthest).size().max()) {
                reachingFurthest = i;
            }
        }
    }

    private void overlap(String path, List<Band> bands, int band, int earlier) {
        SizeRange size = bands.get(band).size();
        problems.add(
                path + ".bands[" + band + "].size",
                size.min() + "-" + size.max() + ", which overlaps bands[" + earlier + "]",
                "each size in one band");
    }

    private void checkRow(int row, Map<String, String> tileKeys) {
        List<Tile> tiles = scenario.rows().get(row).tiles();
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            String path = "rows[" + row + "].tiles[" + i + "]";
            String other = tile.key().equals(Names.UNREAD) ? null : tileKeys.putIfAbsent(tile.key(), path);
            if (other != null) {
                problems.add(path + ".key", quoted(tile.key()) + ", the key of " + other, "each key once on the board");
            }
            checkRules(path, tile.rules());
        }
    }

    private void checkRules(String path, List<Rule> rules) {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String at = path + ".rules[" + i + "]";
            Loot granted = loot.get(rule.activity());
            if (rule.activity().equals(Names.UNREAD) || loot.isEmpty()) {
                continue;
            }
            if (!used.add(rule.activity())) {
                problems.add(at + ".activity", quoted(rule.activity()) + " again", "one rule per activity in a tile");
            } else if (granted == null) {
                problems.add(
                        at + ".activity",
                        quoted(rule.activity()) + problems.hint(rule.activity(), loot.keySet()),
                        "the key of an activity");
            } else {
                checkDrops(at, rule, granted);
            }
        }
    }

    private void checkDrops(String path, Rule rule, Loot loot) {
        if (!rule.drops().isEmpty() && loot.isFullyRead() && !loot.grantsAnyOf(rule.drops())) {
            problems.add(
                    path + ".drops",
                    "only drops that " + rule.activity() + " does not grant",
                    "at least one of " + loot.names());
        }
    }

    /** Points that could not be read are larger than any limit, so that they do not seem to be missing. */
    private void checkPoints() {
        long all = 0;
        for (int row = 0; row < scenario.rows().size(); row++) {
            List<Tile> tiles = scenario.rows().get(row).tiles();
            long points = tiles.stream().mapToLong(Tile::points).sum();
            boolean hasNext = row + 1 < scenario.rows().size();
            if (hasNext && scenario.unlockPoints() > points && !tiles.isEmpty()) {
                problems.add(
                        "rows[" + row + "]",
                        points + " points, too few to ever open row " + (row + 1),
                        "at least unlockPoints, which is " + scenario.unlockPoints());
            }
            all += tiles.stream()
                    .mapToLong(Tile::points)
                    .filter(some -> some != Tile.UNREAD_POINTS)
                    .sum();
        }
        if (all > Fields.MOST) {
            problems.add(
                    "rows",
                    String.format(Locale.ROOT, "%,d points", all),
                    String.format(Locale.ROOT, "at most %,d on the board", Fields.MOST));
        }
    }

    private void checkTeams() {
        Set<String> players = scenario.players().stream().map(Player::name).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        Map<String, String> teamOf = new HashMap<>();
        for (int i = 0; i < scenario.teams().size(); i++) {
            Team team = scenario.teams().get(i);
            String path = "teams[" + i + "]";
            if (!team.name().equals(Names.UNREAD) && !names.add(team.name())) {
                problems.add(path + ".name", quoted(team.name()) + " again", "each name once");
            }
            for (String player : team.players()) {
                String other = teamOf.putIfAbsent(player, path);
                if (!players.isEmpty() && !players.contains(player)) {
                    problems.add(
                            path + ".players", quoted(player) + problems.hint(player, players), "names of players");
                } else if (other != null) {
                    problems.add(path + ".players", quoted(player) + ", who is in " + other, "each player in one team");
                }
            }
        }
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }

    /** The strategies add up estimates; beyond this the tile will not be completed in any event anyway. */
    private void checkEstimates() {
        for (int row = 0; row < scenario.rows().size(); row++) {
            List<Tile> tiles = scenario.rows().get(row).tiles();
            for (int i = 0; i < tiles.size(); i++) {
                checkEstimate("rows[" + row + "].tiles[" + i + "]", tiles.get(i));
            }
        }
    }

    private void checkEstimate(String path, Tile tile) {
        double longest = tile.rules().stream()
                .mapToDouble(rule ->
                        Objects.requireNonNull(loot.get(rule.activity())).estimate(rule.drops(), tile.need()))
                .max()
                .orElse(0);
        if (longest > LONGEST_ESTIMATE) {
            problems.add(
                    path,
                    String.format(Locale.ROOT, "a rule that takes about %,.0f s at its chances", longest),
                    String.format(Locale.ROOT, "at most %,d s", LONGEST_ESTIMATE));
        }
    }
}
