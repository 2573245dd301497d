package bingosim.launch;

import bingosim.job.BatchParameters;
import bingosim.scenario.ScenarioSource;

/**
 * The batch of one variant of a scenario, not launched yet.
 *
 * @param stem what the names of the batches of all variants begin with
 * @param setting what is different in it, such as {@code teams[0].strategy=Greedy}
 * @param source its scenario
 */
public record VariantBatch(String stem, String setting, BatchParameters parameters, ScenarioSource source) {}
