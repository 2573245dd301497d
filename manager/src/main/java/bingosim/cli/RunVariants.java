package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.launch.PlanVariants;
import bingosim.launch.VariantBatch;
import bingosim.scenario.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecutionException;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a batch for each variant of a scenario, one after the other, and compares the others with the first. */
final class RunVariants {
    private final Session session;
    private final CommandSpec spec;
    private final RunBatch run;

    RunVariants(Session session, CommandSpec spec, RunBatch run) {
        this.session = session;
        this.spec = spec;
        this.run = run;
    }

    /** @return the exit code */
    int finish(BatchParameters given, List<Variant> variants, boolean asJson)
            throws JobExecutionException, InterruptedException {
        var err = spec.commandLine().getErr();
        List<VariantBatch> planned = session.bean(PlanVariants.class).plan(given, variants);
        List<Batch> finished = new ArrayList<>();
        for (VariantBatch variant : planned) {
            err.printf(
                    "variant %d of %d, %s: batch %s%n",
                    finished.size() + 1,
                    planned.size(),
                    variant.setting(),
                    variant.parameters().batch().orElseThrow());
            Optional<Batch> ended = run.finish(variant.parameters(), Optional.of(variant.source()));
            if (ended.isEmpty()) {
                return 0;
            }
            if (ended.get().status() != BatchStatus.COMPLETED) {
                int code = run.tellUnfinished(ended.get());
                err.printf("the same command with batch=%s goes on with this and the other variants%n", variant.stem());
                return code;
            }
            finished.add(ended.get());
        }
        new Comparisons(session, spec).print(finished, asJson);
        return 0;
    }
}
