package bingosim.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessTableTest {
    private static ProcessStat process(long pid, long parent, double own, double endedChildren) {
        return new ProcessStat(pid, "postgres", parent, own, endedChildren);
    }

    @Test
    void statIsReadAlsoWhereTheNameHasSpacesAndBrackets() {
        String line = "4711 (a (b) c) S 17 4711 4711 0 -1 4194560 9 8 7 6 250 50 30 20 20 0 1 0 12345 1000 100";

        assertThat(ProcessStat.parse(line)).isEqualTo(new ProcessStat(4711, "a (b) c", 17, 3.0, 0.5));
    }

    @Test
    void treeHasItsRootAllBelowAndThoseThatEnded() {
        var table = new ProcessTable(Map.of(
                1L, process(1, 0, 100, 1000),
                2L, process(2, 1, 1, 2),
                3L, process(3, 2, 0.5, 0),
                4L, process(4, 3, 0.25, 0)));

        assertThat(table.seconds(2)).hasValue(1);
        assertThat(table.treeSeconds(2)).hasValue(3.75);
        assertThat(table.treeSeconds(5)).isEmpty();
        assertThat(table.parentOf(3, "postgres")).contains(2L);
        assertThat(table.parentOf(3, "java")).isEmpty();
    }

    @Test
    void machineIsBusyWithEverythingButIdlingAndWaiting() {
        assertThat(MachineCpu.parse("cpu  100 20 30 4000 500 6 7 80 9 1")).isEqualTo(1.63, within(1e-9));
    }

    @Test
    void listenersOfAPortAreNamedByTheirSockets() {
        List<String> table = List.of(
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                "   0: 0100007F:1628 00000000:0000 0A 00000000:00000000 00:00000000 00000000   106        0 5928 1 0 100 0 0 10 0",
                "   1: 0100007F:1628 0100007F:C350 01 00000000:00000000 00:00000000 00000000   106        0 5929 1 0 100 0 0 10 0",
                "   2: 0100007F:1629 00000000:0000 0A 00000000:00000000 00:00000000 00000000   106        0 5930 1 0 100 0 0 10 0");

        assertThat(Listener.sockets(table, 5672)).containsExactly("socket:[5928]");
    }
}
