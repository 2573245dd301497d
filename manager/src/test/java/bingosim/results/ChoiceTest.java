package bingosim.results;

import static bingosim.results.SampleResults.full;
import static bingosim.results.SampleResults.played;
import static org.assertj.core.api.Assertions.assertThat;

import bingosim.compare.SampleComparisons;
import bingosim.compare.TeamComparison;
import bingosim.report.HeatMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Played ROWS = batch("rows", "RowUnlocking", 40);
    private static final Played GREEDY = batch("greedy", "Greedy", 30);
    private static final List<Entrant> ENTRANTS = new Rivals(List.of(GREEDY, ROWS)).entrants();

    private static Played batch(String name, String strategy, int wins) {
        return played(
                name,
                strategy,
                100,
                full().add(wins, 0, 4, 600, 1_200).add(100 - wins, 2, 4, 600, 1_300),
                full().add(wins, 2, 4, 600, 1_250).add(100 - wins, 0, 4, 600, 1_250));
    }

    private static List<Duel> duels(TeamComparison comparison) {
        return List.of(new Duel(ENTRANTS.get(0), ENTRANTS.get(1), comparison, List.of()));
    }

    @Test
    void theTeamThatChangesItsStrategyIsShownByStrategies() {
        assertThat(Entrant.labels(ENTRANTS)).containsExactly("RowUnlocking", "Greedy");
        assertThat(ENTRANTS).allMatch(entrant -> entrant.team().name().equals("Red"));
        assertThat(new Rivals(List.of(GREEDY, ROWS)).others().get(0))
                .allMatch(entrant -> entrant.team().name().equals("Blue"));
    }

    @Test
    void namesTheBestWhereTheWinsTellItApart() {
        var choice = new Choice(ENTRANTS, duels(SampleComparisons.team("Red", "Greedy", "RowUnlocking", 500, 0)));

        assertThat(choice.sentence())
                .matches(
                        "Red does best with RowUnlocking: it wins 40\\.0 % of 100 runs, 5\\.00 of 100 more than with Greedy"
                                + " \\(95 % interval \\d\\.\\d\\d to \\d\\.\\d\\d\\)\\.");
        assertThat(choice.howSure().paragraph()).contains("so chance alone does not explain it");
    }

    @Test
    void namesNoBestWhereChanceMayMakeTheDifference() {
        var choice = new Choice(ENTRANTS, duels(SampleComparisons.team("Red", "Greedy", "RowUnlocking", 10, 0)));

        assertThat(choice.sentence())
                .startsWith("By its wins it cannot be told whether Red does better with RowUnlocking (40.0 %)"
                        + " or Greedy (30.0 %).");
        assertThat(choice.howSure().paragraph()).contains("chance alone may make the difference");
    }

    @Test
    void saysHowOftenOneBeatsTheOther() {
        TeamComparison paired = SampleComparisons.team("Red", "Greedy", "RowUnlocking", 500, 0);

        assertThat(new Choice(ENTRANTS, duels(paired)).headToHead().paragraph())
                .startsWith("Played with the same luck, RowUnlocking is ahead of Greedy in 50.0 % of the runs"
                        + " (give or take 1.0), behind in 49.0 %, level in 1.0 %.");
        assertThat(new Choice(ENTRANTS, duels(SampleComparisons.withoutPairs(paired)))
                        .headToHead()
                        .paragraph())
                .startsWith("That was not measured");
    }

    @Test
    void mapHasEachBesideEach() {
        HeatMap map = new DifferenceSection(
                        ENTRANTS, duels(SampleComparisons.team("Red", "Greedy", "RowUnlocking", 500, 0)))
                .section().blocks().stream()
                        .filter(HeatMap.class::isInstance)
                        .map(HeatMap.class::cast)
                        .findFirst()
                        .orElseThrow();

        assertThat(map.panels().get(0).rows().get(0).fields().get(1).percent()).contains(50.0);
        assertThat(map.panels().get(0).rows().get(1).fields().get(0).percent()).contains(49.0);
    }

    @Test
    void differencesSayWhatIsGained() {
        Duel duel = duels(SampleComparisons.team("Red", "Greedy", "RowUnlocking", 500, 0))
                .get(0);

        assertThat(Gain.WINS.finding(duel)).isEqualTo("RowUnlocking wins 5.00 of 100 runs more than Greedy");
        assertThat(Gain.POINTS.finding(duel))
                .isEqualTo("Points: chance alone may make the difference between RowUnlocking and Greedy");
        assertThat(Gain.LAST_TILE.finding(duel))
                .isEqualTo("RowUnlocking completes its last tile 12 s earlier than Greedy");
    }

    @Test
    void otherTeamsAreShownByWhatIsPlayedAgainstThem() {
        var rivals = new Rivals(List.of(GREEDY, ROWS));

        assertThat(OtherTeams.of(rivals.others(), rivals.labels()).blocks().get(0))
                .hasToString(OtherTeams.of(rivals.others(), List.of("Greedy", "RowUnlocking"))
                        .blocks()
                        .get(0)
                        .toString())
                .extracting("finding")
                .isEqualTo("It changes most for Blue, which wins 60.0 % beside RowUnlocking and 70.0 % beside Greedy");
    }
}
