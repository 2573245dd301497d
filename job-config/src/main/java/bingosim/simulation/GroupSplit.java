package bingosim.simulation;

import bingosim.scenario.Activity;
import bingosim.scenario.Band;
import bingosim.scenario.LootLine;
import bingosim.scenario.SizeRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** How those who chose the same rule form groups: the sizes of the groups for every number of choosers. */
final class GroupSplit {
    private final Activity activity;
    private final int largest;
    private final BigFraction[] rollsPerSecond;
    private final int[][] sizes;

    GroupSplit(Activity activity, int mostPlayers) {
        this.activity = activity;
        largest = Math.max(1, activity.group().map(SizeRange::max).orElse(1));
        rollsPerSecond = new BigFraction[Math.min(largest, mostPlayers) + 1];
        for (int size = 1; size < rollsPerSecond.length; size++) {
            rollsPerSecond[size] = rollsPerSecond(size);
        }
        sizes = new int[mostPlayers + 1][];
        sizes[0] = new int[0];
        for (int n = 1; n <= mostPlayers; n++) {
            int groups = bestNumberOfGroups(n);
            sizes[n] = groups == 0 ? sizes[n - 1] : evenly(n, groups);
        }
    }

    /** Larger groups first; their sum is less than {@code n} where some of the choosers cannot start. */
    int[] sizes(int n) {
        return sizes[n];
    }

    /** The one with most rolls per second, of equals the one with fewest groups; 0 if no split of all is allowed. */
    private int bestNumberOfGroups(int n) {
        int best = 0;
        BigFraction bestRate = BigFraction.ZERO;
        for (int groups = (n + largest - 1) / largest; groups <= n; groups++) {
            int small = n / groups;
            int larger = n % groups;
            if (isAllowed(small) && (larger == 0 || isAllowed(small + 1))) {
                BigFraction rate = rollsPerSecond[small].multiply(groups - larger);
                rate = larger == 0 ? rate : rate.add(rollsPerSecond[small + 1].multiply(larger));
                if (rate.compareTo(bestRate) > 0) {
                    best = groups;
                    bestRate = rate;
                }
            }
        }
        return best;
    }

    private boolean isAllowed(int size) {
        return size == 1 && activity.solo()
                || activity.group().filter(group -> group.contains(size)).isPresent();
    }

    private static int[] evenly(int n, int groups) {
        int[] split = new int[groups];
        for (int i = 0; i < groups; i++) {
            split[i] = n / groups + (i < n % groups ? 1 : 0);
        }
        return split;
    }

    /** Up to a factor that is the same for every size: the time of an attempt before multipliers. */
    private BigFraction rollsPerSecond(int size) {
        int rolls = 0;
        for (LootLine line : activity.attempts()) {
            rolls += line.roll() == LootLine.Roll.PER_PLAYER ? size : 1;
        }
        Band band = bandOf(activity, size);
        return band.chance().divide(band.time()).multiply(rolls);
    }

    /** The band that a group size falls into; one that changes nothing where the activity has none for it. */
    static Band bandOf(Activity activity, int size) {
        return activity.bands().stream()
                .filter(band -> band.size().contains(size))
                .findFirst()
                .orElseGet(() -> new Band(new SizeRange(size, size), BigFraction.ONE, BigFraction.ONE));
    }
}
