package bingosim.limit;

/** What is measured in each turn, in this order. */
enum Measure {
    ENGINE("engine alone"),
    WRITE_SUMMARY("bare write of summary"),
    WRITE_FULL("bare write of full"),
    AGGREGATE("results=aggregate"),
    SUMMARY("results=summary"),
    FULL("results=full");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
