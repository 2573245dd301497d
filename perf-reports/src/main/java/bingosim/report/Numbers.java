package bingosim.report;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people and programs read them, the same on every machine. */
final class Numbers {
    private Numbers() {}

    /** With thousands apart. */
    static String forPeople(Object cell, int decimals) {
        return cell instanceof Number number
                ? String.format(Locale.ROOT, "%,." + decimals + "f", new BigDecimal(number.toString()))
                : cell.toString();
    }

    /** All digits there are, without an exponent; whole numbers without a point. */
    static String forPrograms(Object cell) {
        return cell instanceof Number number ? plain(new BigDecimal(number.toString())) : cell.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
