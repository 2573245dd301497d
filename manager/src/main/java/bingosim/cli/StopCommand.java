package bingosim.cli;

import bingosim.job.Batches;
import bingosim.launch.StopBatch;
import bingosim.verdict.Readable;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops a batch that another process runs, or that workers go on with. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stop a batch after the transactions in hand, whoever works on it. It can go on later.")
final class StopCommand implements Callable<Integer> {
    private static final int LOOKS = 60;
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    @Parameters(paramLabel = "BATCH", description = "its name (see: bingosim batches)")
    private String name = "";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        try (var session = Session.toLook(database, "stop " + name, err)) {
            var stop = session.bean(StopBatch.class);
            if (!stop.mark(name)) {
                err.printf("batch %s does not run%n", name);
                return 0;
            }
            for (int look = 0; look < LOOKS; look++) {
                if (stop.isStopped(name)) {
                    var batches = new Batches(session.bean(JdbcTemplate.class));
                    var batch = batches.find(name).orElseThrow();
                    err.printf(
                            "batch %s is %s: %,d of %s done; go on with: ./bingosim run batch=%s%n",
                            name, batch.status(), batches.runsDone(batch), Readable.runsOf(batch), name);
                    return 0;
                }
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
            }
            err.printf("batch %s is asked to stop, but has not ended yet; see: ./bingosim show %s%n", name, name);
            return BingoSim.FAILED;
        }
    }
}
