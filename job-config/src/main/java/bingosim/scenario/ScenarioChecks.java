package bingosim.scenario;

import bingosim.spelling.Nearest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the parts of a scenario must be together. Parts that could not be read are left out, not complained of twice. */
final class ScenarioChecks {
    private static final int MOST_TILES_IN_ROW = 16;
    private static final BigInteger LONGEST_ESTIMATE = BigInteger.TEN.pow(12);
    private static final String UNREAD = "?";

    private final Scenario scenario;
    private final List<Problem> problems;
    private final Map<String, Activity> activities;

    ScenarioChecks(Scenario scenario, List<Problem> problems) {
        this.scenario = scenario;
        this.problems = problems;
        activities = scenario.activities().stream().collect(Collectors.toMap(Activity::key, Function.identity()));
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

    private void problem(String path, String found, String allowed) {
        problems.add(new Problem(path, found, allowed));
    }

    private void checkActivity(Activity activity) {
        String path = "activities." + activity.key();
        if (!activity.solo() && activity.group().isEmpty()) {
            problem(path, "solo: false and no group", "solo: true, or a group, or both");
        }
        for (int i = 0; i < activity.attempts().size(); i++) {
            BigFraction sum = activity.attempts().get(i).outcomes().stream()
                    .map(Outcome::chance)
                    .reduce(BigFraction.ZERO, BigFraction::add);
            if (sum.compareTo(BigFraction.ONE) > 0) {
                problem(
                        "%s.attempts[%d].outcomes".formatted(path, i),
                        "chances that add up to " + sum.toString().replace(" ", ""),
                        "at most 1");
            }
        }
        checkBands(path, activity.bands());
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
        problem(
                "%s.bands[%d].size".formatted(path, band),
                "%d-%d, which overlaps bands[%d]".formatted(size.min(), size.max(), earlier),
                "each size in one band");
    }

    private void checkRow(int row, Map<String, String> tileKeys) {
        List<Tile> tiles = scenario.rows().get(row).tiles();
        if (tiles.size() > MOST_TILES_IN_ROW) {
            problem(
                    "rows[%d].tiles".formatted(row),
                    "%d tiles".formatted(tiles.size()),
                    "at most %d in a row".formatted(MOST_TILES_IN_ROW));
        }
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            String path = "rows[%d].tiles[%d]".formatted(row, i);
            String other = tile.key().equals(UNREAD) ? null : tileKeys.putIfAbsent(tile.key(), path);
            if (other != null) {
                problem(
                        path + ".key",
                        "'%s', the key of %s".formatted(tile.key(), other),
                        "each key once on the board");
            }
            checkRules(path, tile.rules());
        }
    }

    private void checkRules(String path, List<Rule> rules) {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String at = "%s.rules[%d]".formatted(path, i);
            Activity activity = activities.get(rule.activity());
            if (rule.activity().equals(UNREAD) || activities.isEmpty()) {
                continue;
            }
            if (!used.add(rule.activity())) {
                problem(at + ".activity", quoted(rule.activity()) + " again", "one rule per activity in a tile");
            } else if (activity == null) {
                problem(
                        at + ".activity",
                        quoted(rule.activity()) + hint(rule.activity(), activities.keySet()),
                        "the key of an activity");
            } else {
                checkDrops(at, rule, activity);
            }
        }
    }

    private void checkDrops(String path, Rule rule, Activity activity) {
        Set<String> granted = activity.attempts().stream()
                .flatMap(line -> line.outcomes().stream())
                .flatMap(outcome -> outcome.grants().stream())
                .map(Grant::drop)
                .collect(Collectors.toSet());
        if (!rule.drops().isEmpty()
                && isFullyRead(activity)
                && rule.drops().stream().noneMatch(granted::contains)) {
            problem(
                    path + ".drops",
                    "only drops that %s does not grant".formatted(activity.key()),
                    "at least one of " + granted.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /** Whether all that it grants is known: what could not be read was left out. */
    private static boolean isFullyRead(Activity activity) {
        return !activity.attempts().isEmpty()
                && activity.attempts().stream()
                        .noneMatch(line -> line.outcomes().isEmpty())
                && activity.attempts().stream()
                        .flatMap(line -> line.outcomes().stream())
                        .noneMatch(outcome -> outcome.grants().isEmpty());
    }

    private void checkPoints() {
        long all = 0;
        for (int row = 0; row < scenario.rows().size(); row++) {
            List<Tile> tiles = scenario.rows().get(row).tiles();
            long points = tiles.stream().mapToLong(Tile::points).sum();
            boolean hasNext = row + 1 < scenario.rows().size();
            if (hasNext && scenario.unlockPoints() > points && isReadable("rows[%d]".formatted(row))) {
                problem(
                        "rows[%d]".formatted(row),
                        "%d points, too few to ever open row %d".formatted(points, row + 1),
                        "at least unlockPoints, which is " + scenario.unlockPoints());
            }
            all += points;
        }
        if (all > Fields.MOST) {
            problem("rows", "%,d points".formatted(all), "at most %,d on the board".formatted(Fields.MOST));
        }
    }

    /** Whether nothing below a path was wrong so far. */
    private boolean isReadable(String path) {
        return problems.stream().noneMatch(problem -> problem.path().startsWith(path));
    }

    private void checkTeams() {
        Set<String> players = scenario.players().stream().map(Player::name).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        Map<String, String> teamOf = new HashMap<>();
        for (int i = 0; i < scenario.teams().size(); i++) {
            Team team = scenario.teams().get(i);
            String path = "teams[%d]".formatted(i);
            if (!team.name().equals(UNREAD) && !names.add(team.name())) {
                problem(path + ".name", quoted(team.name()) + " again", "each name once");
            }
            for (String player : team.players()) {
                String other = teamOf.putIfAbsent(player, path);
                if (!players.isEmpty() && !players.contains(player)) {
                    problem(path + ".players", quoted(player) + hint(player, players), "names of players");
                } else if (other != null) {
                    problem(path + ".players", quoted(player) + ", who is in " + other, "each player in one team");
                }
            }
        }
    }

    private static String quoted(String word) {
        return "'%s'".formatted(word);
    }

    private static String hint(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> " (did you mean %s?)".formatted(nearest))
                .orElse("");
    }

    /** The strategies add up estimates; beyond this the tile will not be completed in any event anyway. */
    private void checkEstimates() {
        for (int row = 0; row < scenario.rows().size(); row++) {
            List<Tile> tiles = scenario.rows().get(row).tiles();
            for (int i = 0; i < tiles.size(); i++) {
                Tile tile = tiles.get(i);
                List<BigInteger> estimates = new ArrayList<>();
                tile.rules().forEach(rule -> estimates.add(estimate(rule, tile.need())));
                Optional<BigInteger> longest = estimates.stream().max(BigInteger::compareTo);
                if (longest.filter(seconds -> seconds.compareTo(LONGEST_ESTIMATE) > 0)
                        .isPresent()) {
                    problem(
                            "rows[%d].tiles[%d]".formatted(row, i),
                            "a rule that takes about %s s at its chances".formatted(longest.get()),
                            "at most %s s".formatted(LONGEST_ESTIMATE));
                }
            }
        }
    }

    private BigInteger estimate(Rule rule, int need) {
        Activity activity = Objects.requireNonNull(activities.get(rule.activity()));
        BigFraction units = BigFraction.ZERO;
        int seconds = 0;
        for (LootLine line : activity.attempts()) {
            seconds = Math.max(seconds, line.time().seconds());
            for (Outcome outcome : line.outcomes()) {
                for (Grant grant : outcome.grants()) {
                    if (rule.drops().contains(grant.drop())) {
                        units = units.add(outcome.chance().multiply(grant.max()));
                    }
                }
            }
        }
        BigFraction attempts = BigFraction.of(need).divide(units);
        return attempts.getNumerator().divide(attempts.getDenominator()).multiply(BigInteger.valueOf(seconds));
    }
}
