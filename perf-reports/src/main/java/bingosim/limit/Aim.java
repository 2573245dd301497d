package bingosim.limit;

import java.util.Locale;
import java.util.Optional;

/** What a batch should come to beside its limits. */
enum Aim {
    AGGREGATE_RATE("runs/s of results=aggregate / of the engine alone", 0.90, true, "%,.2f") {
        @Override
        Optional<Double> figure(Turn turn) {
            return Optional.of(turn.runsPerSecond(Measure.AGGREGATE) / turn.runsPerSecond(Measure.ENGINE));
        }
    },
    SUMMARY_RATE("runs/s of results=summary", 50_000, true, "%,.0f") {
        @Override
        Optional<Double> figure(Turn turn) {
            return Optional.of(turn.runsPerSecond(Measure.SUMMARY));
        }
    },
    FULL_RATE("runs/s of results=full", 20_000, true, "%,.0f") {
        @Override
        Optional<Double> figure(Turn turn) {
            return Optional.of(turn.runsPerSecond(Measure.FULL));
        }
    },
    SUMMARY_CPU("CPU of results=summary / (engine alone + bare write)", 1.35, false, "%,.2f") {
        @Override
        Optional<Double> figure(Turn turn) {
            return cpuRatio(turn, Measure.SUMMARY, Measure.WRITE_SUMMARY);
        }
    },
    FULL_CPU("CPU of results=full / (engine alone + bare write)", 1.35, false, "%,.2f") {
        @Override
        Optional<Double> figure(Turn turn) {
            return cpuRatio(turn, Measure.FULL, Measure.WRITE_FULL);
        }
    };

    private final String label;
    private final double bound;
    private final boolean isAtLeast;
    private final String format;

    Aim(String label, double bound, boolean isAtLeast, String format) {
        this.label = label;
        this.bound = bound;
        this.isAtLeast = isAtLeast;
        this.format = format;
    }

    /** @return empty where the server's processes cannot be seen */
    abstract Optional<Double> figure(Turn turn);

    private static Optional<Double> cpuRatio(Turn turn, Measure whole, Measure write) {
        double engine = turn.of(Measure.ENGINE).process();
        return turn.of(whole).cpu().flatMap(cpu -> turn.of(write).cpu().map(written -> cpu / (engine + written)));
    }

    String label() {
        return label;
    }

    boolean isMetBy(double measured) {
        return isAtLeast ? measured >= bound : measured <= bound;
    }

    String text(double measured) {
        return String.format(Locale.ROOT, format, measured);
    }

    String bound() {
        return (isAtLeast ? ">= " : "<= ") + text(bound);
    }
}
