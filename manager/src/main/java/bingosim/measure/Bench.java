package bingosim.measure;

import bingosim.database.LocalDatabase;
import bingosim.job.StopSignal;
import bingosim.process.CpuGroups;
import bingosim.request.RequestSender;
import bingosim.scaling.Arrangements;
import bingosim.scaling.BenchSettings;
import bingosim.scaling.Measurement;
import bingosim.scaling.MeasurementFile;
import bingosim.scaling.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.batch.core.job.JobExecutionException;

/** Makes the measurements that are missing, one after the other. */
public final class Bench {
    private final Installation installation;
    private final BenchSettings settings;
    private final MeasurementFile file;
    private final Consumer<String> progress;
    private final StopSignal stop;
    private final CpuGroups cpus = CpuGroups.find();

    private Optional<Stage> stage = Optional.empty();
    private Optional<Crew> crew = Optional.empty();
    private Measurement.Preparation preparation = new Measurement.Preparation(0, 0, 0, "");

    /** @param progress told what happens, a line at a time */
    public Bench(
            Installation installation,
            BenchSettings settings,
            MeasurementFile file,
            Consumer<String> progress,
            StopSignal stop) {
        this.installation = installation;
        this.settings = settings;
        this.file = file;
        this.progress = progress;
        this.stop = stop;
    }

    /** @throws BenchStoppedException if it was told to end; what was measured is stored */
    public void run() throws JobExecutionException, InterruptedException {
        List<Turn> all = Arrangements.turns(settings);
        List<Turn> missing = all.stream().filter(turn -> !file.has(turn)).toList();
        if (!cpus.canLimit()) {
            progress.accept("workers are not held to a share of a processor: " + cpus.obstacle());
        }
        long start = System.nanoTime();
        try {
            for (int i = 0; i < missing.size(); i++) {
                Turn turn = missing.get(i);
                say(turn, all.size() - missing.size() + i + 1, all.size(), left(start, i, missing.size()));
                change(i == 0 ? Optional.empty() : Optional.of(missing.get(i - 1)), turn);
                file.append(measure(turn));
            }
        } finally {
            close();
        }
    }

    private void say(Turn turn, int number, int of, String left) {
        progress.accept("%d of %d: %s, %d workers, repeat %d%s"
                .formatted(number, of, turn.arrangement().name(), turn.workers(), turn.repeat(), left));
    }

    private static String left(long start, int done, int missing) {
        if (done == 0) {
            return "";
        }
        Duration left = Duration.ofNanos((System.nanoTime() - start) / done * (missing - done));
        return ", about %d min left".formatted(left.plusSeconds(30).toMinutes());
    }

    /** Keeps what both turns share. */
    private void change(Optional<Turn> before, Turn turn) throws JobExecutionException, InterruptedException {
        if (stop.isRaised()) {
            throw new BenchStoppedException();
        }
        if (before.filter(turn::sharesWorkersWith).isPresent()) {
            return;
        }
        closeCrew();
        if (before.filter(turn::sharesDatabaseWith).isEmpty()) {
            closeStage();
            stage = Optional.of(Stage.open(installation, turn.arrangement().database(), progress));
        }
        if (!turn.arrangement().isOfEarlierSystem()) {
            begin(stage.orElseThrow(), turn);
        }
    }

    private void begin(Stage on, Turn turn) throws JobExecutionException, InterruptedException {
        long start = System.nanoTime();
        Crew started = Crew.start(installation, on, turn, settings.worker(), cpus);
        crew = Optional.of(started);
        int consumers = turn.workers() * settings.worker().concurrency();
        started.awaitConsumers(on.bean(RequestSender.class), consumers, stop);
        long listening = System.nanoTime();
        double leastCpu = new MeasureTurn(on, started, settings, stop).warmUp(turn);
        started.limit(settings.worker().cpu());
        preparation = new Measurement.Preparation(
                (listening - start) / 1e9, (System.nanoTime() - listening) / 1e9, leastCpu, cpus.obstacle());
    }

    private Measurement measure(Turn turn) throws JobExecutionException, InterruptedException {
        Stage on = stage.orElseThrow();
        return turn.arrangement().isOfEarlierSystem()
                ? new MeasureEarlierSystem(installation, on, settings, cpus, stop).measure(turn)
                : new MeasureTurn(on, crew.orElseThrow(), settings, stop).measure(turn, preparation);
    }

    private void close() {
        try {
            closeCrew();
        } finally {
            closeStage();
            if (installation.postgres().isEmpty()) {
                LocalDatabase.remove(Stage.databaseOf(installation));
            }
        }
    }

    private void closeCrew() {
        Optional<Crew> closing = crew;
        crew = Optional.empty();
        closing.ifPresent(Crew::close);
    }

    private void closeStage() {
        Optional<Stage> closing = stage;
        stage = Optional.empty();
        closing.ifPresent(Stage::close);
    }
}
