package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.tile;
import static bingosim.simulation.TeamResult.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowsKnownAnswerTest {

    @Test
    void onePlayerWorksWithoutPause() {
        var story = Story.ofAnHour().activity("fish", 60).row(tile("a", 3, 3, "fish"), tile("b", 2, 2, "fish"));

        // One point opens the next row, but there is none: both tiles are wanted, the one worth more first.
        // Attempts end at 60, 120, 180 (three for a), 240, 300 (two for b).
        var result = story.result();

        assertThat(result.completionSeconds()).containsExactly(180, 300);
        assertThat(result.points()).isEqualTo(5);
        assertThat(result.tiles()).isEqualTo(2);
        assertThat(result.rowReached()).isZero();
        assertThat(result.finishedSecond()).isEqualTo(300);
        assertThat(result.unlockSeconds()).containsExactly(0);
    }

    @Test
    void anAttemptThatEndsWithTheEventCounts() {
        // 60 x 1.5 = 90 s each: 90, 180.
        assertThat(slowFishing("PT3M").completions()).containsExactly(180);
    }

    @Test
    void anAttemptThatEndsASecondAfterTheEventDoesNotCount() {
        // At 90 the 60 s still fit what is left, 89 s, so the attempt starts; it would end at 180, after 179.
        assertThat(slowFishing("PT2M59S").completions()).containsExactly(NEVER);
    }

    private static Story slowFishing(String duration) {
        return Story.lasting(duration)
                .activity("fish", "solo: true, bands: [{size: 1, time: 1.5}]", eachPlayer(60, certain("fish")))
                .row(tile("a", 1, 2, "fish"));
    }

    @Test
    void aSessionTakesItsMinutes() {
        // Online from 3600 to 4200: ten attempts of 60 s, the last one ending with the window.
        assertThat(fishing(10, "Mon 10:00 10").completions()).containsExactly(4_200);
        assertThat(fishing(11, "Mon 10:00 10").completions()).containsExactly(NEVER);
    }

    @Test
    void aSessionComesBackEveryWeek() {
        var story = Story.lasting("P8D")
                .activity("fish", 60)
                .row(tile("a", 1, 11, "fish"))
                .player("Ann", "schedule: [Mon 10:00 10]");

        // Ten on the first Monday, the eleventh a week later: 604800 + 3600 + 60.
        assertThat(story.completions()).containsExactly(608_460);
    }

    @Test
    void aSessionThatBeganBeforeTheEventGoesOn() {
        // 08:30 to 09:30: half an hour is left, 30 attempts.
        assertThat(fishing(30, "Mon 08:30 60").completions()).containsExactly(1_800);
        assertThat(fishing(31, "Mon 08:30 60").completions()).containsExactly(NEVER);
    }

    @Test
    void aSessionThatBeganOnAnEarlierDateGoesOn() {
        // Sunday 22:00 and 12 hours, Saturday 09:00 and 49 hours: both until 10:00, second 3600.
        assertThat(fishing(60, "Sun 22:00 720").completions()).containsExactly(3_600);
        assertThat(fishing(61, "Sun 22:00 720").completions()).containsExactly(NEVER);
        assertThat(fishing(60, "Sat 09:00 2940").completions()).containsExactly(3_600);
        assertThat(fishing(61, "Sat 09:00 2940").completions()).containsExactly(NEVER);
    }

    @Test
    void aSessionEndsWithTheEvent() {
        // Online from 3540, 60 s before the end: 60 s fit, 61 s do not.
        assertThat(once(60, "Mon 09:59 10").completions()).containsExactly(3_600);
        assertThat(once(61, "Mon 09:59 10").completions()).containsExactly(NEVER);
    }

    @Test
    void windowsThatTouchAreOne() {
        // [0, 60) and [60, 120) are [0, 120): 90 s fit from the beginning.
        assertThat(once(90, "Mon 09:00 1, Mon 09:01 1").completions()).containsExactly(90);
    }

    @Test
    void windowsThatOverlapAreOne() {
        // [0, 120) and [60, 180) are [0, 180), whichever is named first; [60, 120) within [0, 180) adds nothing.
        assertThat(once(180, "Mon 09:00 2, Mon 09:01 2").completions()).containsExactly(180);
        assertThat(once(180, "Mon 09:01 2, Mon 09:00 2").completions()).containsExactly(180);
        assertThat(once(180, "Mon 09:00 3, Mon 09:01 1").completions()).containsExactly(180);
        assertThat(once(181, "Mon 09:00 3, Mon 09:01 1").completions()).containsExactly(NEVER);
    }

    @Test
    void windowsWithAGapStayTwo() {
        // [0, 60) and [120, 240): 90 s fit the second only, 120 + 90.
        assertThat(once(90, "Mon 09:00 1, Mon 09:02 2").completions()).containsExactly(210);
    }

    @Test
    void aWindowDoesNotIncludeItsLastSecond() {
        // Ann leaves in the second in which Bob comes: a raid for two never takes place.
        assertThat(raid("Mon 09:00 1", "Mon 09:01 1").completions()).containsExactly(NEVER);
    }

    @Test
    void aWindowIncludesItsFirstSecond() {
        // Ann [0, 120), Bob [60, 180): both have the 60 s of the raid left at 60, and only then.
        assertThat(raid("Mon 09:00 2", "Mon 09:01 2").completions()).containsExactly(120);
    }

    private static Story raid(String schedule, String otherSchedule) {
        return Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 2, max: 2}", eachPlayer(60, certain("raid")))
                .row(tile("a", 1, 2, "raid"))
                .player("Ann", "schedule: [" + schedule + "]")
                .player("Bob", "schedule: [" + otherSchedule + "]");
    }

    @Test
    void aProductThatIsWholeFitsExactly() {
        // 0.6 x 1100 s = 660 s, the 11 minutes of the session; 0.6 x 1101 s = 660.6 s is more.
        assertThat(skilled(1_100).completions()).containsExactly(660);
        assertThat(skilled(1_101).completions()).containsExactly(NEVER);
    }

    private static Story skilled(int seconds) {
        return Story.ofAnHour()
                .activity("fish", seconds)
                .row(tile("a", 1, 1, "fish"))
                .player("Ann", "skill: 0.6, schedule: [Mon 09:00 11]");
    }

    @Test
    void anAttemptIsFinishedPastTheWindow() {
        var story = slowFishing("PT1H").player("Ann", "schedule: [Mon 09:00 1, Mon 09:05 1]");

        // 60 s fit the first minute, though the attempt takes 90 s; the second one goes from 300 to 390.
        assertThat(story.completions()).containsExactly(390);
    }

    @Test
    void aSessionInTheHourThatIsLeftOutBeginsAnHourLater() {
        // 00:00 EST is 05:00 UTC. 02:30 does not exist and becomes 03:30 EDT, 07:30 UTC, second 9000.
        assertThat(inSpring(1, "Sun 02:30 30").completions()).containsExactly(9_060);
    }

    @Test
    void aSessionAfterTheHourThatIsLeftOutComesSooner() {
        // 04:00 EDT is 08:00 UTC, second 10800.
        assertThat(inSpring(1, "Sun 04:00 30").completions()).containsExactly(10_860);
    }

    @Test
    void aSessionOverTheHourThatIsLeftOutKeepsItsLength() {
        // 01:30 EST is second 5400; 60 elapsed minutes end at 9000.
        assertThat(inSpring(60, "Sun 01:30 60").completions()).containsExactly(9_000);
        assertThat(inSpring(61, "Sun 01:30 60").completions()).containsExactly(NEVER);
    }

    @Test
    void aSessionFromTheDayBeforeTheChangeKeepsItsLength() {
        // Saturday 23:00 EST, an hour before the event, and five elapsed hours: four are left, until 14400.
        assertThat(inSpring(240, "Sat 23:00 300").completions()).containsExactly(14_400);
        assertThat(inSpring(241, "Sat 23:00 300").completions()).containsExactly(NEVER);
    }

    @Test
    void aSessionInTheHourThatComesTwiceBeginsTheFirstTime() {
        // 00:00 EDT is 04:00 UTC. 01:30 is first 01:30 EDT, 05:30 UTC, second 5400.
        assertThat(inAutumn(1, "Sun 01:30 30").completions()).containsExactly(5_460);
    }

    @Test
    void aSessionAfterTheHourThatComesTwiceComesLater() {
        // 03:00 EST is 08:00 UTC, second 14400.
        assertThat(inAutumn(1, "Sun 03:00 30").completions()).containsExactly(14_460);
    }

    @Test
    void aSessionOverTheHourThatComesTwiceKeepsItsLength() {
        // Second 5400 and 60 elapsed minutes: until 9000.
        assertThat(inAutumn(60, "Sun 01:30 60").completions()).containsExactly(9_000);
        assertThat(inAutumn(61, "Sun 01:30 60").completions()).containsExactly(NEVER);
    }

    @Test
    void anEventMayStartInTheHourThatIsLeftOut() {
        // Both the event and the session at 02:30 begin at 03:30 EDT.
        assertThat(inNewYork("2025-03-09T02:30", 1, "Sun 02:30 30").completions())
                .containsExactly(60);
    }

    @Test
    void anEventMayStartInTheHourThatComesTwice() {
        // From 01:30 EDT, 05:30 UTC, to 03:00 EST, 08:00 UTC, it is 9000 s.
        assertThat(inNewYork("2025-11-02T01:30", 1, "Sun 03:00 30").completions())
                .containsExactly(9_060);
    }

    private static Story inSpring(int need, String schedule) {
        return inNewYork("2025-03-09T00:00", need, schedule);
    }

    private static Story inAutumn(int need, String schedule) {
        return inNewYork("2025-11-02T00:00", need, schedule);
    }

    private static Story inNewYork(String start, int need, String schedule) {
        return Story.lasting("PT20H")
                .startingAt(start, "America/New_York")
                .activity("fish", 60)
                .row(tile("a", 1, need, "fish"))
                .player("Ann", "schedule: [" + schedule + "]");
    }

    private static Story fishing(int need, String schedule) {
        return Story.lasting("PT24H")
                .activity("fish", 60)
                .row(tile("a", 1, need, "fish"))
                .player("Ann", "schedule: [" + schedule + "]");
    }

    private static Story once(int seconds, String schedule) {
        return Story.ofAnHour()
                .activity("fish", seconds)
                .row(tile("a", 1, 1, "fish"))
                .player("Ann", "schedule: [" + schedule + "]");
    }
}
