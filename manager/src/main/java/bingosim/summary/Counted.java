package bingosim.summary;

import bingosim.statistics.TeamCounts;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;

/**
 * What the runs of a batch came to, complete.
 *
 * @param checksum over all results
 */
record Counted(List<TeamCounts> teams, long checksum) {

    /** @param unlocks of a partition, as in {@link bingosim.claim.PartitionProgress} */
    static void addUnlocks(List<TeamCounts> teams, Array unlocks) throws SQLException {
        Long[] numbers = (Long[]) unlocks.getArray();
        int rowsOfBoard = teams.get(0).unlocks().size();
        for (int i = 0; i < numbers.length; i += 2) {
            int team = i / 2 / rowsOfBoard;
            teams.get(team).addUnlocks(i / 2 % rowsOfBoard, numbers[i], numbers[i + 1]);
        }
    }
}
