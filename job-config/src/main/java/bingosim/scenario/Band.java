package bingosim.scenario;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a group size changes.
 *
 * @param time multiplies the time of an attempt
 * @param chance multiplies the chance of the drops that the worked rule accepts
 */
public record Band(SizeRange size, BigFraction time, BigFraction chance) {}
