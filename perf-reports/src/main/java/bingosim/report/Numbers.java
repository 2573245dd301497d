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

    /** With thousands apart and no more decimals than can be read: three digits in all, if the number is not longer. */
    static String inShort(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
        return forPeople(value, decimals);
    }

    /** All digits there are, without an exponent; whole numbers without a point. */
    static String forPrograms(Object cell) {
        return cell instanceof Number number ? plain(new BigDecimal(number.toString())) : cell.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
