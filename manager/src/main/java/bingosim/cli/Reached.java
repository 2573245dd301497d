package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.Blocks;
import bingosim.statistics.TeamSummary;
import bingosim.verdict.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a batch ended that was to end when its answers are known well enough.
 *
 * @param aim as it was asked for
 * @param reached whether it was, with the most runs allowed or fewer
 * @param block in how many runs at a time it got on
 * @param widestTeam the one of which least is known
 * @param halfWidth half the width of its 95 % interval, of a rate as a share
 * @param why in a sentence, without a full stop
 */
record Reached(
        String aim, boolean reached, long block, long mostRuns, String widestTeam, double halfWidth, String why) {
    private static final int LONGEST_NAME = 30;

    /** Empty where all runs were asked for at once. */
    static Optional<Reached> by(Batch batch, List<TeamSummary> teams) {
        return batch.blocks().map(blocks -> {
            TeamSummary widest = teams.stream()
                    .max(Comparator.comparingDouble(blocks.until().what()::halfWidth))
                    .orElseThrow();
            double halfWidth = blocks.until().what().halfWidth(widest);
            boolean isReached = blocks.until().isReached(halfWidth);
            return new Reached(
                    blocks.until().label(),
                    isReached,
                    blocks.size(),
                    blocks.mostRuns(),
                    widest.name(),
                    halfWidth,
                    isReached
                            ? reached(batch.runs(), blocks, widest.name(), halfWidth)
                            : notReached(blocks, widest.name(), halfWidth));
        });
    }

    private static String reached(long runs, Blocks blocks, String widest, double halfWidth) {
        return "%s of at most %s: the %s of every team is known to %s (widest: %s, %s)"
                .formatted(
                        Readable.count(runs),
                        Readable.runs(blocks.mostRuns()),
                        what(blocks),
                        blocks.until().limitText(),
                        name(widest),
                        blocks.until().text(halfWidth));
    }

    private static String notReached(Blocks blocks, String widest, double halfWidth) {
        return "%s, the most allowed: the %s of %s is known to %s only, not to %s"
                .formatted(
                        Readable.runs(blocks.mostRuns()),
                        what(blocks),
                        name(widest),
                        Double.isInfinite(halfWidth)
                                ? "nothing"
                                : blocks.until().text(halfWidth),
                        blocks.until().limitText());
    }

    private static String what(Blocks blocks) {
        return switch (blocks.until().what()) {
            case WIN -> "win rate";
            case POINTS -> "mean points";
        };
    }

    private static String name(String team) {
        return Readable.cut(team, LONGEST_NAME, "..");
    }
}
