package bingosim.scaling;

/**
 * A switch: what an arrangement brings over another.
 *
 * @param phase of the plan
 * @param text what is switched
 * @param before name of an arrangement
 * @param after name of an arrangement
 */
record Comparison(String phase, String text, String before, String after) {}
