package bingosim.summary;

import bingosim.job.Batch;
import bingosim.statistics.TeamSummary;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Stores and finds the answers of batches. */
public class Summaries {
    private static final String INSERT = """
            insert into team_summary (batch_id, team_position, summary)
            values (?, ?, ?::jsonb)
            """;
    private static final String SELECT = """
            select summary::text
            from team_summary
            where batch_id = ?
            order by team_position
            """;

    private final JdbcOperations jdbc;

    Summaries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void store(Batch batch, List<TeamSummary> teams) {
        for (int team = 0; team < teams.size(); team++) {
            jdbc.update(INSERT, batch.id(), team, SummaryJson.write(teams.get(team)));
        }
    }

    /** In the order of the scenario; empty if the batch is not COMPLETED. */
    public List<TeamSummary> find(Batch batch) {
        return jdbc.query(SELECT, (row, number) -> SummaryJson.read(row.getString("summary")), batch.id());
    }
}
