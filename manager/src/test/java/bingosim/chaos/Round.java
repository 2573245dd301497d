package bingosim.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.chaos.Plan.Step;
import bingosim.job.ResultsKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.JdbcTemplate;

/** A batch that is launched, harmed, waited for and checked. */
final class Round {
    private static final List<ResultsKind> RESULTS =
            List.of(ResultsKind.FULL, ResultsKind.SUMMARY, ResultsKind.AGGREGATE);
    private static final List<String> PARTITIONERS = List.of("contiguous", "strided", "guided");
    private static final List<Integer> COMMIT_INTERVALS = List.of(1000, 100, 37, 10_000, 333);
    private static final Duration TO_LAUNCH = Duration.ofSeconds(60);
    private static final Duration TO_FINISH = Duration.ofSeconds(180);

    private final Installation installation;
    private final Observer observer;
    private final Report report;
    private final long runs;
    private final int number;
    private final String batch;

    Round(Installation installation, Report report, long runs, int number) {
        this.installation = installation;
        observer = installation.observer;
        this.report = report;
        this.runs = runs;
        this.number = number;
        batch = "round-" + number;
    }

    /** @param expected checksum of the results */
    void play(List<Step> steps, long expected) throws IOException, InterruptedException {
        report.begin(number);
        installation.awaitReady();
        Member run = launch();
        harm(run, steps);
        installation.awaitHarmsOver();
        Waiting.until(
                () -> "%s has ended, which is %s%n%s%s"
                        .formatted(batch, observer.state(), run.tail(), installation.tails()),
                TO_FINISH,
                observer::isEnded);
        report.say("the batch has ended: " + observer.state().orElseThrow().status());
        assertEnded(run);
        assertRight(expected);
        forgetResults();
        run.close();
    }

    private Member launch() throws InterruptedException {
        String[] parameters = {
            "run",
            "scenario=winter-bingo-2025",
            "runs=" + runs,
            "seed=" + ChaosIT.SEED,
            "batch=" + batch,
            "results=" + results().label(),
            "partitioner=" + PARTITIONERS.get(number / 2 % PARTITIONERS.size()),
            "commitInterval=" + COMMIT_INTERVALS.get(number % COMMIT_INTERVALS.size())
        };
        Member run = installation.member("run-" + number, "manager", 128, parameters);
        observer.begin(number, batch);
        report.say(String.join(" ", parameters));
        run.start();
        Waiting.until(
                () -> "the batch is stored",
                TO_LAUNCH,
                () -> observer.state().isPresent() || run.exitCode().isPresent());
        assertThat(observer.state()).as("the batch is stored\n" + run.tail()).isPresent();
        return run;
    }

    private void harm(Member run, List<Step> steps) throws IOException, InterruptedException {
        for (Step step : steps) {
            if (Waiting.isTrueWithin(step.pause(), observer::isEnded)) {
                report.say("the batch was finished before: " + step.harm().words());
            } else {
                String words = step.harm().strike(new Scene(installation, run, step.harm()), new Random(step.seed()));
                if (words.isEmpty()) {
                    report.say("nobody there for: " + step.harm().words());
                } else {
                    report.done(step.harm(), words);
                }
            }
        }
    }

    private void assertEnded(Member run) throws InterruptedException {
        Waiting.until(
                () -> "the process that launched it has ended\n" + run.tail(),
                TO_LAUNCH,
                () -> run.exitCode().isPresent());
        if (!run.isKilled()) {
            assertThat(run.exitCode()).as(run.tail()).contains(0);
        }
        assertThat(installation.deaths()).as("processes that nobody harmed").isEmpty();
    }

    private void assertRight(long expected) throws IOException {
        long id = observer.state().orElseThrow().id();
        JdbcTemplate jdbc = installation.database.jdbc();
        var softly = new SoftAssertions();
        assertThat(jdbc.queryForObject("select status from batch where batch_id = ?", String.class, id))
                .as("status, error %s", jdbc.queryForList("select error from batch where batch_id = ?", id))
                .isEqualTo("COMPLETED");
        var count = new Count(jdbc, id, softly);
        if (results().hasRows()) {
            count.is(runs * teams(jdbc, id), "rows", "select count(*) from team_run_result where batch_id = ?")
                    .is(
                            runs,
                            "different runs",
                            "select count(distinct run_index) from team_run_result where batch_id = ?")
                    .is(0, "first run", "select min(run_index) from team_run_result where batch_id = ?")
                    .is(runs - 1, "last run", "select max(run_index) from team_run_result where batch_id = ?");
        } else {
            count.is(0, "rows", "select count(*) from team_run_result where batch_id = ?")
                    .is(runs, "runs counted", "select sum(runs) from partition_aggregate where batch_id = ?")
                    .is(
                            runs * (runs - 1) / 2,
                            "sum of run indexes",
                            "select sum(run_index_sum) from partition_aggregate where batch_id = ?");
        }
        count.is(expected, "checksum", "select checksum from batch where batch_id = ?")
                .is(runs, "runs done", "select sum(runs_done) from partition_claim where batch_id = ?")
                .is(0, "failed runs", "select count(*) from run_failure where batch_id = ?")
                .is(0, "step executions that are not COMPLETED", """
                        select count(*)
                        from partition_claim c
                        left join batch_step_execution s on s.step_execution_id = c.step_execution_id
                        where c.batch_id = ?
                          and s.status is distinct from 'COMPLETED'
                        """);
        softly.assertThat(installation.linesWith("duplicate key"))
                .as("runs written twice")
                .isEmpty();
        softly.assertAll();
    }

    private ResultsKind results() {
        return RESULTS.get(number % RESULTS.size());
    }

    private record Count(JdbcTemplate jdbc, long batchId, SoftAssertions softly) {
        Count is(long expected, String what, String sql) {
            softly.assertThat(jdbc.queryForObject(sql, Long.class, batchId))
                    .as(what)
                    .isEqualTo(expected);
            return this;
        }
    }

    private static long teams(JdbcTemplate jdbc, long id) {
        Long teams = jdbc.queryForObject("select count(*) from team where batch_id = ?", Long.class, id);
        return teams == null ? 0 : teams;
    }

    /** The other rows are few, and stay for whoever wants to see what happened. */
    private void forgetResults() {
        if (!results().hasRows()) {
            return;
        }
        installation
                .database
                .jdbc()
                .execute("truncate team_run_result_%d"
                        .formatted(observer.state().orElseThrow().id()));
    }
}
