package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.statistics.TeamSummary;
import bingosim.summary.SampleSummaries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerTableTest {

    @Test
    void showsTwoTeamsAligned() {
        var answer = answer(
                100_000, 2, SampleSummaries.of("Team Alpha", 0.388, 0), SampleSummaries.of("Team Beta", 0.612, 0));

        assertThat(new AnswerTable(80, StandardCharsets.UTF_8).render(answer)).isEqualTo("""
                        Team Beta wins most often: 61.2 % of 99,998 runs (95 % interval 60.9 to 61.5 %).

                        Team        Strategy        Wins   95 % interval   Ties  Losses  Mean rank
                        Team Alpha  RowUnlocking  38.8 %  38.5 to 39.1 %  0.0 %  61.2 %       1.25
                        Team Beta   RowUnlocking  61.2 %  60.9 to 61.5 %  0.0 %  38.8 %       1.25

                        Over all runs      mean        sd    median       5 %         95 %
                        Points
                          Team Alpha     197.65      0.80       198       197        1,199
                          Team Beta      197.65      0.80       198       197        1,199
                        Tiles completed
                          Team Alpha      77.50      0.25        78        77           79
                          Team Beta       77.50      0.25        78        77           79
                        Row reached (the first is 0)
                          Team Alpha      19.00      0.00        19        19           19
                          Team Beta       19.00      0.00        19        19           19
                        Time to the last completed tile
                          Team Alpha   22:16:48  00:07:33  22:16:52  22:04:29  1d 00:00:00
                          Team Beta    22:16:48  00:07:33  22:16:52  22:04:29  1d 00:00:00
                        Points ahead of the second, over the runs won
                          Team Alpha       3.50      1.50         3         1            7
                          Team Beta        3.50      1.50         3         1            7

                        Rows: share of the runs that unlocked it, and when in the mean of those
                        Row         Team Alpha          Team Beta
                          0   100.0 % 00:00:00   100.0 % 00:00:00
                          1   >99.9 % 01:02:03   >99.9 % 01:02:03
                          2     0.0 %        -     0.0 %        -

                        Batch     first-try
                        Scenario  Winter Bingo 2025
                        Seed      first
                        Runs      100,000 in 00:01:23, 2 failed and are not counted
                        Checksum  00c0ffee00c0ffee
                        """);
    }

    @Test
    void staysWithinTheTerminalWithManyTeamsOfLongNames() {
        var teams = IntStream.range(0, 23)
                .mapToObj(i -> SampleSummaries.of(
                        "Team %d with a name that is longer than any table".formatted(i), 0.04, 0.01))
                .toArray(TeamSummary[]::new);

        for (int width : new int[] {80, 100, 132}) {
            String table = new AnswerTable(width, StandardCharsets.UTF_8).render(answer(1_000_000, 0, teams));

            assertThat(table.lines()).allMatch(line -> line.length() <= width);
            assertThat(table.split("Team 22 ", -1))
                    .as("parts around one mention in each of seven tables")
                    .hasSize(8);
        }
    }

    @Test
    void showsTwoDecimalsWhereIntervalsAreThatNarrow() {
        var answer = answer(
                1_000_000, 0, SampleSummaries.of("Team Alpha", 0.3876, 0), SampleSummaries.of("Team Beta", 0.6124, 0));

        assertThat(new AnswerTable(80, StandardCharsets.UTF_8).render(answer))
                .contains("Team Alpha  RowUnlocking  38.76 %  38.46 to 39.06 %  0.00 %  61.24 %");
    }

    @Test
    void writesPlainAsciiWhereThereIsNothingElse() {
        var answer = answer(
                10,
                0,
                SampleSummaries.of("Team with a name that is longer than any table", 0.1, 0),
                SampleSummaries.of("B", 0.9, 0));

        assertThat(new AnswerTable(80, StandardCharsets.US_ASCII).render(answer))
                .contains("Team with a nam..")
                .matches("\\p{ASCII}*");
    }

    private static BatchAnswer answer(long runs, long failed, TeamSummary... teams) {
        return new BatchAnswer(
                "first-try",
                "Winter Bingo 2025",
                "first",
                runs,
                failed,
                "summary",
                "00c0ffee00c0ffee",
                83.25,
                Optional.empty(),
                List.of(teams));
    }
}
