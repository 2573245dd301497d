package bingosim.measure;

import bingosim.job.StopSignal;
import bingosim.meter.Counters;
import bingosim.meter.Played;
import bingosim.meter.Sample;
import bingosim.oldprotocol.OldBatch;
import bingosim.oldprotocol.OldMeasurement;
import bingosim.oldprotocol.OldProcess;
import bingosim.oldprotocol.OldProtocol;
import bingosim.oldprotocol.OldServers;
import bingosim.oldprotocol.OldStatement;
import bingosim.oldprotocol.OldTuning;
import bingosim.process.CpuGroups;
import bingosim.scaling.BenchSettings;
import bingosim.scaling.Measurement;
import bingosim.scaling.Turn;
import bingosim.scenario.ScenarioFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lets the earlier system's workers play a batch, on the same database and with the same share of a processor as ours. */
final class MeasureEarlierSystem {
    private static final String SCENARIO = "scenario";
    private static final String SEED = "seed";

    private final Installation installation;
    private final Stage stage;
    private final BenchSettings settings;
    private final CpuGroups cpus;
    private final StopSignal stop;

    MeasureEarlierSystem(
            Installation installation, Stage stage, BenchSettings settings, CpuGroups cpus, StopSignal stop) {
        this.installation = installation;
        this.stage = stage;
        this.settings = settings;
        this.cpus = cpus;
        this.stop = stop;
    }

    Measurement measure(Turn turn) throws InterruptedException {
        Counters before = stage.probe().counters();
        try (var watch = new EarlierSystemWatch(stage, cpus, settings.worker().cpu())) {
            OldMeasurement measured = OldProtocol.run(
                    new OldServers(stage.postgres(), installation.rabbitmq()),
                    new OldBatch(
                            settings.parameters().getOrDefault(SCENARIO, ""),
                            Math.toIntExact(settings.runs()),
                            settings.parameters().getOrDefault(SEED, "")),
                    turn.workers(),
                    OldTuning.asMeasured(),
                    watch);
            Counters counters = stage.probe().counters().since(before);
            return new Measurement(
                    turn.arrangement().name(),
                    turn.workers(),
                    turn.repeat(),
                    batch(measured),
                    new Measurement.Server(stage.probe().settings(), counters, watch.waits()),
                    samples(measured, watch.looks()),
                    new Measurement.Preparation(0, 0, 0, cpus.obstacle()));
        } catch (IOException | IllegalStateException e) {
            if (stop.isRaised()) {
                throw new BenchStoppedException();
            }
            throw new IllegalStateException("the earlier system's protocol: " + e.getMessage(), e);
        }
    }

    private static Measurement.PlayedBatch batch(OldMeasurement measured) {
        return new Measurement.PlayedBatch(
                measured.batch().runs(),
                measured.times().elapsed().toMillis() / 1e3,
                measured.checksum(),
                new Played(
                        measured.messages(),
                        measured.sent(OldStatement.CLAIM),
                        measured.batch().runs() * teams(measured),
                        measured.workers().stream()
                                .map(OldProcess::runs)
                                .sorted(Comparator.reverseOrder())
                                .toList(),
                        Map.of()));
    }

    private static long teams(OldMeasurement measured) {
        return ScenarioFiles.find(measured.batch().scenario()).parse().teams().size();
    }

    /** Each look is at the end of a second of the clock, up to which the workers have counted by themselves. */
    private static List<Sample> samples(OldMeasurement measured, List<EarlierSystemWatch.Look> looks) {
        long first = measured.times().created().getEpochSecond();
        List<Sample> samples = new ArrayList<>();
        for (EarlierSystemWatch.Look look : looks) {
            int seconds = (int) Math.max(0, look.instant().getEpochSecond() - first);
            samples.add(new Sample(
                    look.nanos() / 1e9,
                    measured.workers().stream()
                            .map(worker -> runsUntil(worker, seconds))
                            .toList(),
                    look.cpuSeconds()));
        }
        return samples;
    }

    private static long runsUntil(OldProcess worker, int seconds) {
        return worker.runsPerSecond().stream()
                .limit(seconds)
                .mapToLong(Long::longValue)
                .sum();
    }
}
