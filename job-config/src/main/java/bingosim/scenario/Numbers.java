package bingosim.scenario;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads numbers exactly as they are written, in bounded time. */
final class Numbers {
    /** Enough for 1 in 10^18; keeps every number small, and so all that is reckoned with them. */
    private static final int MOST_DIGITS = 18;

    private static final BigInteger UNIT = BigInteger.TEN.pow(MOST_DIGITS);

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,17}");
    private static final Pattern FRACTION = Pattern.compile("(0|[1-9]\\d{0,17}) */ *([1-9]\\d{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("((0|[1-9]\\d{0,17})(\\.\\d{0,18})?|\\.\\d{1,18})([eE][+-]?\\d{1,2})?");

    private Numbers() {}

    /** In plain digits: a leading zero would mean octal to some, and a plus nothing. */
    static Optional<Long> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** {@code n/d} or a decimal, not negative. */
    static Optional<BigFraction> fraction(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return Optional.of(BigFraction.of(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2))));
        }
        return DECIMAL.matcher(text).matches() ? decimal(new BigDecimal(text).stripTrailingZeros()) : Optional.empty();
    }

    /** Nothing where it has more digits before or after the point than allowed, were it written without an exponent. */
    private static Optional<BigFraction> decimal(BigDecimal decimal) {
        if (decimal.scale() > MOST_DIGITS || decimal.precision() - decimal.scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(BigFraction.of(decimal.movePointRight(MOST_DIGITS).toBigIntegerExact(), UNIT));
    }
}
