package bingosim.launch;

import bingosim.block.StoreClaims;
import bingosim.job.Batches;
import bingosim.job.Blocks;
import bingosim.job.PartitionerKind;
import bingosim.scenario.Team;
import bingosim.simulation.Simulator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;

/** Stores a new batch with everything that belongs to it. In the transaction of the caller: all of it or nothing. */
final class StoreBatch {
    private static final String INSERT_BATCH = """
            insert into batch (name, scenario_name, scenario_digest, scenario_text, seed, generator, engine_version, runs,
                               results, partitioner, partition_size, partitions, commit_interval, flush_interval_ms,
                               skip_limit, status, lease_epoch, lease_holder, lease_renewed_at,
                               until, block, most_runs)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', 0, ?, clock_timestamp(), ?, ?, ?)
            returning batch_id
            """;
    private static final String INSERT_TEAM = """
            insert into team (batch_id, position, name, strategy)
            values (?, ?, ?, ?)
            """;
    /** Attached instead of created in place, because that would lock the results of all batches. */
    private static final List<String> RESULTS_TABLE = List.of(
            "create table team_run_result_%1$d (like team_run_result including defaults including constraints)",
            "alter table team_run_result_%1$d add constraint of_one_batch check (batch_id = %1$d)",
            "alter table team_run_result attach partition team_run_result_%1$d for values in (%1$d)");

    private static final String NAMES_LIKE = "select name from batch where name like ? || '-%'";

    private final JdbcOperations jdbc;
    private final Batches batches;
    private final StoreClaims claims;

    StoreBatch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        batches = new Batches(jdbc);
        claims = new StoreClaims(jdbc);
    }

    /** @return the name of the batch */
    String store(NewBatch batch, String holder) {
        String name = batch.name().isEmpty() ? nextName(batch.scenario().name()) : batch.name();
        Long stored = jdbc.queryForObject(
                INSERT_BATCH,
                Long.class,
                name,
                batch.scenario().name(),
                batch.source().digest(),
                batch.source().text(),
                batch.seed(),
                Simulator.GENERATOR,
                Simulator.ENGINE_VERSION,
                batch.firstRuns(),
                batch.results().label(),
                batch.partitioner().label(),
                batch.partitionSize(),
                PartitionerKind.partitions(batch.firstRuns(), batch.partitionSize()),
                batch.tuning().commitInterval(),
                batch.tuning().flushInterval().toMillis(),
                batch.tuning().skipLimit(),
                holder,
                batch.blocks().map(blocks -> blocks.until().label()).orElse(null),
                batch.blocks().map(Blocks::size).orElse(null),
                batch.blocks().map(Blocks::mostRuns).orElse(null));
        long id = stored == null ? 0 : stored;
        insertTeams(id, batch.scenario().teams());
        claims.store(batches.find(id).orElseThrow(), 0);
        if (batch.results().hasRows()) {
            RESULTS_TABLE.forEach(statement -> jdbc.execute(statement.formatted(id)));
        }
        return name;
    }

    /** Short, and saying what it is a batch of: {@code winter-bingo-2025-3}. No name of a batch begins with it and a hyphen. */
    String nextName(String scenario) {
        String words =
                scenario.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem = words.isEmpty() ? "batch" : words.substring(0, Math.min(words.length(), 80));
        List<String> taken = jdbc.queryForList(NAMES_LIKE, String.class, stem);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> stem + "-" + number)
                .filter(name -> taken.stream().noneMatch(each -> (each + "-").startsWith(name + "-")))
                .findFirst()
                .orElseThrow();
    }

    private void insertTeams(long id, List<Team> teams) {
        List<Object[]> rows = IntStream.range(0, teams.size())
                .mapToObj(position -> new Object[] {
                    id,
                    position,
                    teams.get(position).name(),
                    teams.get(position).strategy().label()
                })
                .toList();
        jdbc.batchUpdate(INSERT_TEAM, rows);
    }
}
