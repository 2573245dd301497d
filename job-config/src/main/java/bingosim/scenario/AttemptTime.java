package bingosim.scenario;

/**
 * How long an attempt takes before multipliers, in seconds.
 *
 * @param variance half the width of the uniform distribution, or the standard deviation of the normal one
 */
public record AttemptTime(int seconds, int variance, Distribution distribution) {

    public enum Distribution {
        UNIFORM,
        NORMAL,
        CONSTANT
    }
}
