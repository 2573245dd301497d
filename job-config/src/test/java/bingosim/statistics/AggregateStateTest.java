package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class AggregateStateTest {
    private static final int ROWS = 3;
    private static final int TILES = 5;

    @Test
    void oneRunIsTheBytesThatTheLayoutSays() {
        var team = TeamCounts.noneOfAllSeconds(1, 1);
        team.add(5, 1, 0, 300, 0);
        team.addRank(1);
        team.addMargin(2);
        team.addUnlockSecond(0, 0);
        team.addCompletion(0, 300);

        byte[] state = AggregateState.write(List.of(team));

        // 300 = 2 x 128 + 44; its span is 128 + 300 / 2 = 278 = 2 x 128 + 22; 300^2 = 5 x 128^2 + 63 x 128 + 16.
        String counted = "02 01 01 01" + " 01 00 00" + " 01 05 01" + " 01 01 01" + " 01 00 01" + " 01 ac 02 01"
                + " 01 01 01" + " 01 02 01"
                + " 01 00 01 00 00 00" + " 01 96 02 01 ac 02 00 90 bf 05";
        byte[] expected = HexFormat.ofDelimiter(" ").parseHex(counted);
        assertThat(Arrays.copyOf(state, state.length - 4)).isEqualTo(expected);
        var crc = new CRC32C();
        crc.update(expected);
        assertThat(HexFormat.of().formatHex(state, state.length - 4, state.length))
                .isEqualTo("%08x".formatted(crc.getValue()));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        byte[] written = AggregateState.write(counted(0, 1000));
        List<TeamCounts> read = none();

        AggregateState.mergeInto(read, written);

        assertThat(AggregateState.write(read)).isEqualTo(written);
        assertThat(answers(read)).isEqualTo(answers(counted(0, 1000)));
    }

    @Test
    void nothingCountedIsAStateToo() {
        List<TeamCounts> read = none();

        AggregateState.mergeInto(read, AggregateState.write(none()));

        assertThat(AggregateState.write(read)).isEqualTo(AggregateState.write(none()));
    }

    @Test
    void partsGiveTheBytesOfTheWholeInWhateverOrderTheyAreMerged() {
        byte[] whole = AggregateState.write(counted(0, 1000));
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < 1000; from += 40) {
            parts.add(AggregateState.write(counted(from, from + 40)));
        }

        for (int order = 0; order < 20; order++) {
            Collections.shuffle(parts, new Random(order));
            List<TeamCounts> merged = none();
            parts.forEach(part -> AggregateState.mergeInto(merged, part));
            assertThat(AggregateState.write(merged)).isEqualTo(whole);
        }
    }

    @Test
    void treesOfPartsGiveTheBytesOfTheWhole() {
        List<TeamCounts> left = counted(0, 10);
        AggregateState.mergeInto(left, AggregateState.write(counted(10, 500)));
        List<TeamCounts> right = counted(990, 1000);
        AggregateState.mergeInto(right, AggregateState.write(counted(500, 990)));

        AggregateState.mergeInto(right, AggregateState.write(left));

        assertThat(AggregateState.write(right)).isEqualTo(AggregateState.write(counted(0, 1000)));
    }

    @Test
    void tenTimesTheRunsAreHardlyMoreBytes() {
        int ofSome = AggregateState.write(counted(0, 10_000)).length;
        int ofMany = AggregateState.write(counted(0, 100_000)).length;

        assertThat(ofMany).isLessThan(3 * ofSome);
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] state = AggregateState.write(counted(0, 3));
        for (int at = 0; at < state.length; at++) {
            byte[] changed = state.clone();
            changed[at] ^= 4;
            assertThatIllegalArgumentException()
                    .as("byte %d", at)
                    .isThrownBy(() -> AggregateState.mergeInto(none(), changed))
                    .withMessage("its %d bytes were changed", state.length);
        }
    }

    @Test
    void partOfAStateIsNoState() {
        byte[] state = AggregateState.write(counted(0, 3));
        for (int length = 0; length < state.length; length++) {
            byte[] some = Arrays.copyOf(state, length);
            assertThatIllegalArgumentException()
                    .as("%d bytes", length)
                    .isThrownBy(() -> AggregateState.mergeInto(none(), some));
        }
    }

    @Test
    void statesOfOtherBoardsAndVersionsAreRefused() {
        byte[] other = AggregateState.write(List.of(TeamCounts.noneOfAllSeconds(ROWS, TILES)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregateState.mergeInto(none(), other))
                .withMessage("teams: 1 instead of 2");

        byte[] earlier = signed("01 02 03 05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregateState.mergeInto(none(), earlier))
                .withMessage("it has version 1, this program knows version 2");
    }

    @Test
    void statesThatEndTooEarlyOrTooLateAreRefused() {
        var nothing = List.of(TeamCounts.noneOfAllSeconds(0, 0));
        String empty = "02 01 00 00" + " 00 00 00" + " 00 00 00 00 00 00";

        AggregateState.mergeInto(nothing, signed(empty));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregateState.mergeInto(nothing, signed(empty.substring(0, empty.length() - 3))))
                .withMessage("it ends in the middle, after 12 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregateState.mergeInto(nothing, signed(empty + " 00")))
                .withMessage("it should end after 13 bytes and has 14");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregateState.mergeInto(nothing, signed("ff ff ff ff ff ff ff ff ff ff 01")))
                .withMessage("the number before byte 10 does not end");
    }

    private static byte[] signed(String hex) {
        byte[] counted = HexFormat.ofDelimiter(" ").parseHex(hex);
        var crc = new CRC32C();
        crc.update(counted);
        byte[] state = Arrays.copyOf(counted, counted.length + 4);
        for (int i = 0; i < 4; i++) {
            state[counted.length + i] = (byte) (crc.getValue() >>> 24 - 8 * i);
        }
        return state;
    }

    private static List<TeamCounts> none() {
        return List.of(TeamCounts.noneOfAllSeconds(ROWS, TILES), TeamCounts.noneOfAllSeconds(ROWS, TILES));
    }

    private static List<TeamCounts> counted(int from, int to) {
        List<TeamCounts> teams = none();
        for (int run = from; run < to; run++) {
            var random = new Random(run);
            int[] points = {random.nextInt(200), random.nextInt(200)};
            var standings = new Standings(2);
            for (int team = 0; team < 2; team++) {
                int outcome = Integer.compare(points[1 - team], points[team]) + 1;
                addRun(teams.get(team), points[team], outcome, random);
                standings.set(team, points[team], 0);
            }
            standings.moveTo(teams);
        }
        return teams;
    }

    private static void addRun(TeamCounts team, int points, int outcome, Random random) {
        int rowReached = random.nextInt(ROWS);
        int tiles = random.nextInt(TILES + 1);
        int last = 80_000 + random.nextInt(6_400);
        team.add(points, tiles, rowReached, last, outcome);
        for (int row = 0; row <= rowReached; row++) {
            int second = row * random.nextInt(20_000);
            team.addUnlocks(row, 1, second);
            team.addUnlockSecond(row, second);
        }
        for (int tile = 0; tile < tiles; tile++) {
            team.addCompletion(tile, random.nextInt(last));
        }
    }

    private static List<TeamSummary.TileCompletion> answers(List<TeamCounts> teams) {
        return teams.stream()
                .flatMap(
                        team -> team
                                .summary("Team", "Greedy", List.of("a", "b", "c", "d", "e"))
                                .tileShares()
                                .orElseThrow()
                                .stream())
                .toList();
    }
}
