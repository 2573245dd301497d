package bingosim.simulation;

/** How a team came out of a run. A shared first place is a tie for those who share it and a loss for the others. */
public enum Outcome {
    WIN,
    TIE,
    LOSS
}
