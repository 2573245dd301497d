package bingosim.simulation;

import bingosim.scenario.Activity;
import bingosim.scenario.AttemptTime;
import bingosim.scenario.Grant;
import bingosim.scenario.LootLine;
import bingosim.scenario.Outcome;
import bingosim.scenario.SizeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** One activity, ready to be attempted. */
final class ActivityTable {
    final Activity activity;
    final AttemptTime time;
    final GroupSplit split;
    /** How many players must be able to start a rule before one of them may. */
    final int fewest;
    /** For each loot line whether every member rolls it, not the group. */
    final boolean[] isRolledByPlayer;
    /** {@code grants[line][outcome]}, allocated in order. */
    final DropGrant[][][] grants;

    /** @param drops positions of the drops of all activities, by {@link #dropName}; those of this one are added */
    ActivityTable(Activity activity, int mostPlayers, Map<String, Integer> drops) {
        this.activity = activity;
        time = longest(activity).time();
        split = new GroupSplit(activity, mostPlayers);
        fewest = activity.solo() ? 1 : activity.group().map(SizeRange::min).orElse(1);
        isRolledByPlayer = new boolean[activity.attempts().size()];
        for (int line = 0; line < isRolledByPlayer.length; line++) {
            isRolledByPlayer[line] = activity.attempts().get(line).roll() == LootLine.Roll.PER_PLAYER;
        }
        grants = activity.attempts().stream()
                .map(line -> line.outcomes().stream()
                        .map(outcome -> dropGrants(outcome, drops))
                        .toArray(DropGrant[][]::new))
                .toArray(DropGrant[][][]::new);
    }

    private DropGrant[] dropGrants(Outcome outcome, Map<String, Integer> drops) {
        List<DropGrant> compiled = new ArrayList<>();
        for (Grant grant : outcome.grants()) {
            int drop = drops.computeIfAbsent(dropName(activity.key(), grant.drop()), name -> drops.size());
            compiled.add(new DropGrant(drop, grant.min(), grant.max()));
        }
        return compiled.toArray(DropGrant[]::new);
    }

    /** A drop counts only for rules of the activity that granted it, so the same drop of two activities is two. */
    static String dropName(String activity, String drop) {
        return activity + '\n' + drop;
    }

    static String dropKey(String dropName) {
        return dropName.substring(dropName.indexOf('\n') + 1);
    }

    /** The loot line that sets the time: most seconds, of equals most variance, then the first. */
    static LootLine longest(Activity activity) {
        List<LootLine> lines = activity.attempts();
        Comparator<LootLine> byTime = Comparator.<LootLine>comparingInt(
                        line -> line.time().seconds())
                .thenComparingInt(line -> line.time().variance());
        LootLine longest = lines.get(0);
        for (LootLine line : lines) {
            longest = byTime.compare(line, longest) > 0 ? line : longest;
        }
        return longest;
    }

    /**
     * Seconds after which a tile is expected to be complete if nothing else happens: those of the longest loot line, as
     * often as it takes at the expected units per attempt, one roll of every loot line, without multipliers.
     *
     * @param accepted drops that count for the tile
     */
    long estimate(Set<String> accepted, int need) {
        BigFraction units = BigFraction.ZERO;
        for (LootLine line : activity.attempts()) {
            for (Outcome outcome : line.outcomes()) {
                for (Grant grant : outcome.grants()) {
                    if (accepted.contains(grant.drop())) {
                        BigFraction mean = BigFraction.of((long) grant.min() + grant.max(), 2);
                        units = units.add(outcome.chance().multiply(mean));
                    }
                }
            }
        }
        return time.seconds() * new ExactScale(units.reciprocal()).ceil(need);
    }
}
