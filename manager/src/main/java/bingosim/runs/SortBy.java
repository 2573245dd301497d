package bingosim.runs;

/** What runs are sorted by. */
public enum SortBy {
    POINTS("points"),
    TILES("tiles"),
    /** Highest unlocked row. */
    ROW("row_reached"),
    /** Second of the last completed tile. */
    FINISHED("finished_second"),
    /** Points more than the best other team. */
    MARGIN("");

    private static final String OF_A_TEAM = """
            select r.run_index, r.%s as value
            from team_run_result r
            where r.batch_id = ? and r.run_index >= ? and r.run_index < ? and r.team_position = %d
            """;
    /** Of those who share the first place, the first in the scenario. */
    private static final String OF_THE_WINNER = """
            select r.run_index, r.%s as value
            from team_run_result r
            where r.batch_id = ? and r.run_index >= ? and r.run_index < ?
              and (r.outcome = 0 or r.outcome = 1 and r.team_position = (
                  select min(o.team_position)
                  from team_run_result o
                  where o.batch_id = r.batch_id and o.run_index = r.run_index and o.outcome = 1))
            """;

    private static final String MARGIN_OF_A_TEAM = """
            select r.run_index,
                   max(r.points) filter (where r.team_position = %1$d)
                       - max(r.points) filter (where r.team_position <> %1$d) as value
            from team_run_result r
            where r.batch_id = ? and r.run_index >= ? and r.run_index < ?
            group by r.run_index
            """;
    private static final String MARGIN_OF_THE_WINNER = """
            select r.run_index,
                   case when bool_or(r.outcome = 1) then 0
                        else max(r.points) - max(r.points) filter (where r.outcome = 2) end as value
            from team_run_result r
            where r.batch_id = ? and r.run_index >= ? and r.run_index < ?
            group by r.run_index
            """;

    private final String column;

    SortBy(String column) {
        this.column = column;
    }

    /** A select of run index and value; its arguments are the batch, the first run and the one after the last. */
    String ofTeam(int position) {
        return this == MARGIN ? MARGIN_OF_A_TEAM.formatted(position) : OF_A_TEAM.formatted(column, position);
    }

    String ofWinner() {
        return this == MARGIN ? MARGIN_OF_THE_WINNER : OF_THE_WINNER.formatted(column);
    }
}
