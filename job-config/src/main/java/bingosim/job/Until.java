package bingosim.job;

import bingosim.statistics.Precision;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How narrow the 95 % interval of every team is to get before a batch ends.
 *
 * @param limit for half its width: of win rates in percentage points, else in points
 */
public record Until(Precision what, BigDecimal limit) {
    static final String ALLOWED = "win+-N% with N from 0.001 to 50, or points+-N, such as win+-0.5% or points+-2";

    private static final Pattern TEXT = Pattern.compile(
            "(win *(?:\\+-|\u00b1) *(\\d{1,2}(?:\\.\\d{1,3})?) *%)|(points *(?:\\+-|\u00b1) *(\\d{1,6}(?:\\.\\d{1,6})?))");
    private static final BigDecimal LARGEST_OF_RATES = BigDecimal.valueOf(50);
    private static final int PERCENT = 2;

    public Until {
        if (limit.signum() <= 0 || what == Precision.WIN && limit.compareTo(LARGEST_OF_RATES) > 0) {
            throw new IllegalArgumentException("%s+-%s cannot be reached or needs no run".formatted(what, limit));
        }
    }

    /** @throws IllegalArgumentException if the text is none */
    static Until parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher.group(1) != null
                ? new Until(Precision.WIN, number(matcher.group(2)))
                : new Until(Precision.POINTS, number(matcher.group(4)));
    }

    /** However it was typed: two that mean the same are equal. */
    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** The text in parameters and tables. */
    public String label() {
        return "%s+-%s%s".formatted(what.name().toLowerCase(Locale.ROOT), limit, what == Precision.WIN ? "%" : "");
    }

    /** In the unit of {@link Precision#halfWidth}. */
    public double halfWidth() {
        return (what == Precision.WIN ? limit.movePointLeft(PERCENT) : limit).doubleValue();
    }

    /** Half the width of an interval for people, with enough digits to tell it from the limit. */
    public String text(double halfWidth) {
        double number = what == Precision.WIN ? halfWidth * 100 : halfWidth;
        return String.format(Locale.ROOT, "+-%." + Math.max(2, limit.scale() + 1) + "f", number)
                + (what == Precision.WIN ? " percentage points" : " points");
    }

    /** The limit in the same words. */
    public String limitText() {
        return "+-" + limit + (what == Precision.WIN ? " percentage points" : " points");
    }

    public boolean isReached(double halfWidth) {
        return halfWidth <= halfWidth();
    }
}
