package bingosim.simulation;

import bingosim.scenario.AttemptTime;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/** How long an attempt takes under one multiplier: its distribution, and each of its values multiplied in advance. */
final class AttemptSeconds {
    /** Of wider distributions the rest is multiplied when drawn. */
    private static final int MOST_PREPARED = 1 << 11;
    /** A normal distribution has one value in a million beyond. */
    private static final int PREPARED_DEVIATIONS = 5;

    private final ExactScale scale;
    private final boolean isNormal;
    private final boolean isUniform;
    private final UniformBelow uniformOffset;
    private final NormalSeconds normal;
    private final long lowest;
    private final int[] prepared;

    AttemptSeconds(AttemptTime time, ExactScale scale) {
        this.scale = scale;
        isNormal = time.distribution() == AttemptTime.Distribution.NORMAL;
        isUniform = time.distribution() == AttemptTime.Distribution.UNIFORM && time.variance() > 0;
        uniformOffset = new UniformBelow(2L * time.variance() + 1);
        normal = new NormalSeconds(time);
        long reach = isNormal ? (long) PREPARED_DEVIATIONS * time.variance() : isUniform ? time.variance() : 0;
        lowest = time.seconds() - reach;
        prepared = new int[(int) Math.min(2 * reach + 1, MOST_PREPARED)];
        for (int offset = 0; offset < prepared.length; offset++) {
            prepared[offset] = multiplied(lowest + offset);
        }
    }

    /** At least 1; what is beyond {@code int}, and so beyond every event, becomes the largest. */
    int draw(XoRoShiRo128PlusPlus random) {
        long offset = isUniform ? uniformOffset.draw(random) : isNormal ? normal.draw(random) - lowest : 0;
        return offset >= 0 && offset < prepared.length ? prepared[(int) offset] : multiplied(lowest + offset);
    }

    private int multiplied(long seconds) {
        return seconds <= 0 ? 1 : (int) Math.min(Integer.MAX_VALUE, Math.max(1, scale.floor(seconds)));
    }
}
