package bingosim.scenario;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads numbers exactly as they are written, in bounded time. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,18})\\s*/\\s*(\\d{1,18})");
    private static final Pattern DECIMAL = Pattern.compile("\\d{0,18}(\\.\\d{0,18})?([eE][+-]?\\d{1,2})?");

    private Numbers() {}

    static Optional<Long> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** {@code n/d} or a decimal, not negative. */
    static Optional<BigFraction> fraction(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(BigFraction.of(new BigInteger(fraction.group(1)), denominator));
        }
        if (!DECIMAL.matcher(text).matches() || !text.matches(".*\\d.*")) {
            return Optional.empty();
        }
        try {
            BigDecimal decimal = new BigDecimal(text);
            return Optional.of(
                    decimal.scale() > 0
                            ? BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                            : BigFraction.of(decimal.toBigIntegerExact()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
