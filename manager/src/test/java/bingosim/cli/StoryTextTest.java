package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bingosim.replay.ReplayRefusedException;
import bingosim.replay.ReplayRun;
import bingosim.replay.Replayed;
import bingosim.replay.TeamStory;
import bingosim.scenario.ScenarioSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoryTextTest {
    /**
     * Nothing is left to chance. Red: Ann and Bob fish, 5 minutes each; at 5:00 their two salmon complete a and open row 1. For b
     * they raid together, 30 minutes, to 35:00. Blue: Cid alone needs two attempts for a, to 10:00, and cannot raid.
     */
    private static final String BOARD = """
            name: Fishing
            start: 2025-02-03T09:00
            zone: UTC
            duration: P2D
            unlockPoints: 2
            activities:
              fish:
                name: Fishing
                solo: true
                attempts:
                  - {key: cast, roll: per-player, time: {seconds: 300}, outcomes: [{chance: 1, grants: {salmon: 1}}]}
              raid:
                name: Raid
                solo: false
                group: {min: 2, max: 2}
                attempts:
                  - {key: raid, roll: per-group, time: {seconds: 1800}, outcomes: [{chance: 1, grants: {loot: 1}}]}
            rows:
              - tiles: [{key: a, name: Two fish, points: 2, need: 2, rules: [{activity: fish, drops: [salmon]}]}]
              - tiles: [{key: b, name: A raid, points: 3, need: 1, rules: [{activity: raid, drops: [loot]}]}]
            players: {Ann: {}, Bob: {}, Cid: {}}
            teams:
              - {name: Red, strategy: RowUnlocking, players: [Ann, Bob]}
              - {name: Blue, strategy: Greedy, players: [Cid]}
            """;

    private static Replayed replayed() {
        return ReplayRun.ofScenario(new ScenarioSource("test", BOARD), "any", 7);
    }

    private static String told(Replayed replayed, StoryText.Detail detail) {
        return new StoryText(100, StandardCharsets.UTF_8, detail)
                .render(replayed.story().orElseThrow(), Optional.of("b"));
    }

    @Test
    void tellsTilesRowsStandingsAndTheResult() {
        assertThat(told(replayed(), StoryText.Detail.TILES)).isEqualTo("""
                Fishing, seed any, run 7 of batch b
                Times are days and hours since the start, 2025-02-03T09:00 in UTC.

                0d 00:05  Red   completes Two fish (a), row 0: 2 points
                    1 salmon at 0d 00:05 by Ann; 1 salmon at 0d 00:05 by Bob
                    Ann: 1 attempt of Fishing, 5 min; Bob: 1 attempt of Fishing, 5 min
                0d 00:05  Red   unlocks row 1
                    now 1. Red with 2 points, 1 tile, row 1; 2. Blue with 0 points, 0 tiles, row 0
                0d 00:10  Blue  completes Two fish (a), row 0: 2 points
                    1 salmon at 0d 00:05 by Cid; 1 salmon at 0d 00:10 by Cid
                    Cid: 2 attempts of Fishing, 10 min
                0d 00:10  Blue  unlocks row 1
                    now 1. Red with 2 points, 1 tile, row 1; 2. Blue with 2 points, 1 tile, row 1
                0d 00:35  Red   completes A raid (b), row 1: 3 points
                    1 loot at 0d 00:35 by Ann and Bob
                    Ann and Bob: 1 attempt of Raid, 30 min

                Result  Strategy      Outcome  Place  Points  Tiles  Row  Last tile
                Red     RowUnlocking      win      1       5      2    1   00:35:00
                Blue    Greedy           loss      2       2      1    1   00:10:00
                """);
    }

    @Test
    void tellsOfOneTeamEveryAttemptWhereAsked() {
        assertThat(told(replayed().ofTeam("Red"), StoryText.Detail.ATTEMPTS))
                .contains("""
                        0d 00:00:00  Red  Ann: Fishing for a begins
                        0d 00:00:00  Red  Bob: Fishing for a begins
                        0d 00:05:00  Red  Ann: Fishing for a ends
                        0d 00:05:00  Red  Bob: Fishing for a ends
                        0d 00:05:00  Red  1 salmon from Fishing by Ann: Two fish (a) has 1 of 2
                        0d 00:05:00  Red  1 salmon from Fishing by Bob: Two fish (a) has 2 of 2
                        0d 00:05:00  Red  completes Two fish (a), row 0: 2 points
                        """)
                .contains("0d 00:05:00  Red  Ann and Bob: Raid for b begins\n")
                .doesNotContain("Cid");
    }

    @Test
    void suggestsTheNearestTeam() {
        assertThatExceptionOfType(ReplayRefusedException.class)
                .isThrownBy(() -> replayed().ofTeam("Blu"))
                .withMessage("there is no team Blu (did you mean Blue?); the teams are Red, Blue");
    }

    @Test
    void documentHasTheStoryAndTheCheck() {
        JsonNode document = JsonMapper.shared().readTree(StoryJson.write(Optional.empty(), replayed()));

        assertThat(document.propertyNames()).containsExactly("batch", "story", "failure", "check");
        assertThat(document.get("check").get("verdict").asString()).isEqualTo("refused");
        JsonNode red = document.get("story").get("teams").get(0);
        assertThat(red.get("rows").get(0).get("standings").get(1).get("team").asString())
                .isEqualTo("Blue");
        assertThat(red.get("tilesInOrder").get(0).get("completedSecond").asInt())
                .isEqualTo(300);
        assertThat(red.get("attempts").get(2).get("end").asInt()).isEqualTo(2100);
        assertThat(replayed().withoutAttempts().story().orElseThrow().teams())
                .allMatch(team -> team.attempts().isEmpty())
                .extracting(TeamStory::place)
                .containsExactly(1, 2);
    }
}
