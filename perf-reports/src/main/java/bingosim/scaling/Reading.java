package bingosim.scaling;

import bingosim.meter.ProcessKind;
import bingosim.meter.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measurement, and the time of it in which every worker was at its usual pace.
 *
 * @param steady empty if there was no time in which all of them worked
 */
record Reading(Measurement measurement, Optional<SteadyState> steady) {
    private static final double RUNS_OF_CPU = 10_000;
    private static final String LOCK = "Lock:";

    static Reading of(Measurement measurement) {
        List<Sample> samples = measurement.samples();
        return new Reading(measurement, SteadyState.of(samples, measurement.workers()));
    }

    boolean isSettled() {
        return steady.filter(SteadyState::isSettled).isPresent();
    }

    private double elapsed() {
        return measurement.batch().elapsedSeconds();
    }

    private long runs() {
        return measurement.batch().runs();
    }

    OptionalDouble elapsedSeconds() {
        return OptionalDouble.of(elapsed());
    }

    OptionalDouble runsPerSecond() {
        return OptionalDouble.of(runs() / elapsed());
    }

    OptionalDouble steadyRunsPerSecond() {
        return steady.map(state -> OptionalDouble.of(state.runsPerSecond())).orElse(OptionalDouble.empty());
    }

    OptionalDouble claimsPer10Seconds() {
        return OptionalDouble.of(10 * measurement.batch().played().claims() / elapsed());
    }

    /** Those of requests that came more than once are not counted. */
    OptionalDouble messagesPerSecond() {
        return OptionalDouble.of(measurement.batch().played().partitions() / elapsed());
    }

    OptionalDouble rowsPerSecond() {
        return OptionalDouble.of(measurement.batch().played().rows() / elapsed());
    }

    OptionalDouble statementsPerRun() {
        Optional<Long> statements = measurement.server().counters().statements();
        return statements.isPresent() ? OptionalDouble.of(statements.get() / (double) runs()) : OptionalDouble.empty();
    }

    OptionalDouble walBytesPerRun() {
        return OptionalDouble.of(measurement.server().counters().walBytes() / (double) runs());
    }

    /** Seen when the database was looked at. */
    OptionalDouble lockWaits() {
        return OptionalDouble.of(measurement.server().waits().entrySet().stream()
                .filter(wait -> wait.getKey().startsWith(LOCK))
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    OptionalDouble longLockWaits() {
        Optional<Long> waits = measurement.server().counters().longLockWaits();
        return waits.isPresent() ? OptionalDouble.of(waits.get()) : OptionalDouble.empty();
    }

    /** In steady state, per 10,000 runs; empty if unknown. */
    OptionalDouble cpu(ProcessKind kind) {
        return steady.filter(state -> state.cpuSeconds().containsKey(kind) && state.runs() > 0)
                .map(state ->
                        OptionalDouble.of(state.cpuSeconds().getOrDefault(kind, 0.0) * RUNS_OF_CPU / state.runs()))
                .orElse(OptionalDouble.empty());
    }

    /** Of all processes that take part, as far as they are known. */
    OptionalDouble cpuOfAll() {
        return steady.filter(state -> !state.cpuSeconds().isEmpty() && state.runs() > 0)
                .map(state -> OptionalDouble.of(partaking(state) * RUNS_OF_CPU / state.runs()))
                .orElse(OptionalDouble.empty());
    }

    private static double partaking(SteadyState state) {
        return state.cpuSeconds().entrySet().stream()
                .filter(used -> used.getKey().takesPart())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** How many processors those that take part keep busy in steady state. */
    OptionalDouble processorsBusy() {
        return steady.filter(state -> !state.cpuSeconds().isEmpty())
                .map(state -> OptionalDouble.of(partaking(state) / state.seconds()))
                .orElse(OptionalDouble.empty());
    }

    /** How many processors a kind keeps busy in steady state. */
    OptionalDouble processorsBusy(ProcessKind kind) {
        return steady.filter(state -> state.cpuSeconds().containsKey(kind))
                .map(state -> OptionalDouble.of(state.cpuSeconds().getOrDefault(kind, 0.0) / state.seconds()))
                .orElse(OptionalDouble.empty());
    }
}
