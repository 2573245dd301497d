package bingosim.scenario;

/** How a team chooses what to work on and where drops go. */
public enum Strategy {
    ROW_UNLOCKING("RowUnlocking"),
    GREEDY("Greedy"),
    COMBO_UNLOCKING("ComboUnlocking");

    private final String label;

    Strategy(String label) {
        this.label = label;
    }

    /** The name in scenario files and answers. */
    public String label() {
        return label;
    }
}
