package bingosim.scenario;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What one roll can give.
 *
 * @param grants allocated in this order
 */
public record Outcome(BigFraction chance, List<Grant> grants) {
    public Outcome {
        grants = List.copyOf(grants);
    }
}
