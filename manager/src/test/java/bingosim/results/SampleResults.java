package bingosim.results;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.PartitionerKind;
import bingosim.job.ResultsKind;
import bingosim.job.Tuning;
import bingosim.scenario.Scenario;
import bingosim.statistics.Standings;
import bingosim.statistics.TeamCounts;
import bingosim.statistics.TeamSummary;
import bingosim.testkit.Scenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Batches to show: of the tiny event, which lasts 3,600 s and has three rows of a tile each. */
final class SampleResults {
    static final int NEVER = -1;
    private static final List<String> NAMES = List.of("Red", "Blue", "Green", "Pink", "Grey", "Gold");

    private SampleResults() {}

    /** What a team comes to, run by run. */
    static final class Runs {
        private final boolean isFull;
        private final TeamCounts counts;
        private final List<int[]> ends = new ArrayList<>();

        private Runs(boolean isFull) {
            this.isFull = isFull;
            counts = isFull ? TeamCounts.noneOfAllSeconds(3, 3) : TeamCounts.none(3, 0);
        }

        /**
         * @param runs how many of the kind
         * @param outcome 0 win, 1 tie, 2 loss
         * @param second of rows 1 and 2, each as many seconds after the one before; the tile of a row is done when the next one is unlocked
         */
        Runs add(int runs, int outcome, int points, int... second) {
            for (int run = 0; run < runs; run++) {
                ends.add(new int[] {points, second[second.length - 1]});
                counts.add(points, points / 2, reached(second), second[second.length - 1], outcome);
                unlock(0, 0);
                for (int row = 1; row <= second.length && row < 3; row++) {
                    if (second[row - 1] != NEVER) {
                        unlock(row, second[row - 1]);
                        if (isFull) {
                            counts.addCompletion(row - 1, second[row - 1]);
                        }
                    }
                }
            }
            return this;
        }

        private static int reached(int... second) {
            return (int) Arrays.stream(second).filter(each -> each != NEVER).count();
        }

        private void unlock(int row, int second) {
            counts.addUnlocks(row, 1, second);
            if (isFull) {
                counts.addUnlockSecond(row, second);
            }
        }

        private TeamSummary summary(String name, String strategy) {
            return counts.summary(name, strategy, isFull ? List.of("a", "b", "c") : List.of());
        }
    }

    static Runs full() {
        return new Runs(true);
    }

    /** Of which the seconds of single runs are not known. */
    static Runs summary() {
        return new Runs(false);
    }

    /** @param runs of the teams Red, Blue and so on, or of Red alone */
    static Played played(String batch, String strategyOfRed, long count, Runs... runs) {
        rank(runs);
        List<TeamSummary> teams = IntStream.range(0, runs.length)
                .mapToObj(team -> runs[team].summary(NAMES.get(team), team == 0 ? strategyOfRed : "Greedy"))
                .toList();
        return new Played(batch(batch, count), scenario(), teams, 0);
    }

    private static void rank(Runs... teams) {
        var standings = new Standings(teams.length);
        for (int run = 0; run < teams[0].ends.size(); run++) {
            for (int team = 0; team < teams.length; team++) {
                int[] end = teams[team].ends.get(run);
                standings.set(team, end[0], end[1]);
            }
            standings.moveTo(Arrays.stream(teams).map(team -> team.counts).toList());
        }
    }

    static Scenario scenario() {
        return Scenarios.tiny();
    }

    static Batch batch(String name, long runs) {
        return new Batch(
                1,
                name,
                "Tiny",
                "0".repeat(64),
                "same",
                1,
                runs,
                ResultsKind.FULL,
                PartitionerKind.CONTIGUOUS,
                runs,
                new Tuning(1000, Duration.ofSeconds(1), 0),
                BatchStatus.COMPLETED,
                Duration.ofSeconds(2),
                Optional.of(1L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
