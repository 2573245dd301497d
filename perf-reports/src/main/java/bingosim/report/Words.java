package bingosim.report;

/** Text that must say something. */
final class Words {
    private Words() {}

    static void require(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("%s is blank".formatted(what));
        }
    }
}
