package bingosim.scenario;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a capability changes for those who work on a rule.
 *
 * @param time multiplies the time of an attempt
 * @param chance multiplies the chance of the drops that the rule accepts
 */
public record Modifier(String capability, BigFraction time, BigFraction chance) {}
