package bingosim.spelling;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known word nearest to a mistyped one: fewest letters wrong, missing, too many or swapped with their neighbour; case
 * does not count.
 */
public final class Nearest {

    private static final int MOST_MISTAKES = 3;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONGEST = 64;
    private static final int MOST_KNOWN = 500;

    private Nearest() {}

    /**
     * The nearest of the known words, the first of equally near ones; else the only known word that begins as typed. Empty
     * where more than about a third of the letters would have to change: such a guess confuses more than it helps. Empty,
     * too, for a word of more than {@value #LONGEST} letters and of more than {@value #MOST_KNOWN} known words, so that many
     * mistakes in a large file take no time.
     */
    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST || known.size() > MOST_KNOWN) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String word : known) {
            int allowed = mistakesAllowed(Math.max(typed.length(), word.length()));
            if (Math.abs(typed.length() - word.length()) <= allowed) {
                int mistakes = mistakes(lower(typed), lower(word));
                if (mistakes <= allowed && mistakes < fewest) {
                    nearest = Optional.of(word);
                    fewest = mistakes;
                }
            }
        }
        return nearest.or(() -> onlyOneBeginningWith(typed, known));
    }

    /** The nearest as a question to put behind the mistyped word, or nothing. */
    public static String hint(String typed, Collection<String> known) {
        return to(typed, known).map(" (did you mean %s?)"::formatted).orElse("");
    }

    private static int mistakesAllowed(int length) {
        return Math.min(MOST_MISTAKES, (length + 1) / 3);
    }

    private static Optional<String> onlyOneBeginningWith(String typed, Collection<String> known) {
        if (typed.length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        var beginning = known.stream()
                .filter(word -> lower(word).startsWith(lower(typed)))
                .toList();
        return beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Optimal string alignment: no letter is changed twice, which is all that a typing mistake needs. */
    private static int mistakes(String typed, String word) {
        int[][] fewest = new int[typed.length() + 1][word.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                boolean isTooFar = Math.abs(i - j) > MOST_MISTAKES;
                fewest[i][j] = isTooFar || i == 0 || j == 0 ? i + j : fewestUpTo(i, j, typed, word, fewest);
            }
        }
        return fewest[typed.length()][word.length()];
    }

    private static int fewestUpTo(int i, int j, String typed, String word, int[][] fewest) {
        boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
        int least = Math.min(fewest[i - 1][j - 1] + (same ? 0 : 1), Math.min(fewest[i - 1][j], fewest[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == word.charAt(j - 2)
                && typed.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(least, fewest[i - 2][j - 2] + 1) : least;
    }
}
