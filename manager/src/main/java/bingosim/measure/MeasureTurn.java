package bingosim.measure;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.StopSignal;
import bingosim.launch.Launched;
import bingosim.launch.StopBatch;
import bingosim.meter.Counters;
import bingosim.meter.Meter;
import bingosim.meter.Played;
import bingosim.meter.Processes;
import bingosim.scaling.BenchSettings;
import bingosim.scaling.Measurement;
import bingosim.scaling.Turn;
import bingosim.statistics.Checksum;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.JobExecutionException;

/** Plays batches with a crew: first to warm it up, then to measure it. */
final class MeasureTurn {
    /** In which processes that have nothing to do any more store where their time went. */
    private static final Duration TO_STORE_SAMPLES = Duration.ofSeconds(4);

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);

    private final Stage stage;
    private final Crew crew;
    private final BenchSettings settings;
    private final StopSignal stop;
    private final PlayBatch playBatch;

    MeasureTurn(Stage stage, Crew crew, BenchSettings settings, StopSignal stop) {
        this.stage = stage;
        this.crew = crew;
        this.settings = settings;
        this.stop = stop;
        playBatch = new PlayBatch(stage, stop);
    }

    private Processes processes() {
        return new Processes(ProcessHandle.current().pid(), crew.pids(), stage.database(), stage.broker());
    }

    /**
     * Until each has used so much of a processor that its program is compiled, with the defaults, whatever is measured next.
     *
     * @return CPU seconds of the one that has used least; zero if that is unknown
     */
    double warmUp(Turn turn) throws JobExecutionException, InterruptedException {
        Processes processes = processes();
        double enough = settings.worker().warmUpCpuSeconds();
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        Map<String, String> parameters = new HashMap<>(settings.parameters());
        parameters.put("seed", "warm-up");
        String name = "warm-up-%s-%d".formatted(turn.arrangement().name(), turn.workers());
        StopBatch stopBatch = stage.bean(StopBatch.class);
        do {
            Launched.Leased leased = playBatch.launch(name, parameters);
            playBatch.play(leased, (done, note) -> {
                requireCrew();
                if (processes.leastOfWorkers().orElse(enough) >= enough && done > 0) {
                    stopBatch.mark(name);
                }
            });
            playBatch.delete(name);
            if (stop.isRaised()) {
                throw new BenchStoppedException();
            }
        } while (processes.leastOfWorkers().orElse(enough) < enough && System.nanoTime() < end);
        return processes.leastOfWorkers().orElse(0);
    }

    Measurement measure(Turn turn, Measurement.Preparation preparation)
            throws JobExecutionException, InterruptedException {
        String name = "bench-%s-%d-%d".formatted(turn.arrangement().name(), turn.workers(), turn.repeat());
        Processes processes = processes();
        stage.probe().settle();
        Counters before = stage.probe().counters();
        Launched.Leased leased = playBatch.launch(name, parameters(turn));
        Batch ended;
        Meter meter = Meter.start(stage.probe(), processes, leased.batch().id());
        try (meter) {
            ended = playBatch.play(leased, (done, note) -> requireCrew());
        }
        if (ended.status() != BatchStatus.COMPLETED || stop.await(TO_STORE_SAMPLES)) {
            playBatch.delete(name);
            throw new BenchStoppedException();
        }
        Counters counters = stage.probe().counters().since(before);
        Played played = stage.probe().played(ended.id());
        playBatch.delete(name);
        return new Measurement(
                turn.arrangement().name(),
                turn.workers(),
                turn.repeat(),
                new Measurement.PlayedBatch(
                        ended.runs(),
                        ended.elapsed().toMillis() / 1e3,
                        Checksum.text(ended.checksum().orElseThrow()),
                        played),
                new Measurement.Server(stage.probe().settings(), counters, meter.waits()),
                meter.samples(),
                preparation);
    }

    /** Ctrl-C reaches workers as well, which then may end first. */
    private void requireCrew() {
        if (!stop.isRaised()) {
            crew.requireAlive();
        }
    }

    private Map<String, String> parameters(Turn turn) {
        Map<String, String> parameters = new HashMap<>(settings.parameters());
        parameters.putAll(turn.arrangement().parameters());
        parameters.put("runs", Long.toString(turn.arrangement().runs(settings.runs())));
        return parameters;
    }
}
