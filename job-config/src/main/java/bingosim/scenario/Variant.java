package bingosim.scenario;

/**
 * A scenario in which some fields have other values.
 *
 * @param setting which fields have which, such as {@code teams[0].strategy=Greedy}
 * @param label the values alone, as part of a name: letters, digits, dots, underscores and hyphens
 * @param source its text, with a name that says what it is a variant of
 */
public record Variant(String setting, String label, ScenarioSource source) {}
