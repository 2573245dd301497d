package bingosim.simulation;

import bingosim.scenario.Activity;
import bingosim.scenario.AttemptTime;
import bingosim.scenario.Band;
import bingosim.scenario.LootLine;
import bingosim.scenario.Modifier;
import bingosim.scenario.Outcome;
import bingosim.scenario.Rule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.rng.UniformRandomProvider;

/** One rule of one tile, ready to be worked on by any group with any modifiers. */
final class PlainRule {
    private final Rule rule;
    private final Activity played;
    private final Set<String> drops;
    private final BigFraction[] skills;
    private final Map<List<Integer>, Effect> effects = new HashMap<>();
    private final Map<BigFraction, PlainLoot[]> tables = new HashMap<>();

    /**
     * What a group size and a set of modifiers do to an attempt.
     *
     * @param times by rank of the largest skill in the group, what multiplies its seconds
     * @param tables for each loot line what one roll gives
     */
    record Effect(ExactScale[] times, PlainLoot[] tables) {}

    /** @param skills of all players, each once, ascending */
    PlainRule(Rule rule, Activity played, BigFraction[] skills) {
        this.rule = rule;
        this.played = played;
        drops = Set.copyOf(rule.drops());
        this.skills = skills;
    }

    Effect effect(int size, int modifiers) {
        return effects.computeIfAbsent(List.of(size, modifiers), unknown -> newEffect(size, modifiers));
    }

    private Effect newEffect(int size, int modifiers) {
        Band band = GroupSplit.bandOf(played, size);
        BigFraction time = band.time();
        BigFraction chance = band.chance();
        for (int i = 0; i < rule.modifiers().size(); i++) {
            if ((modifiers & 1 << i) != 0) {
                Modifier modifier = rule.modifiers().get(i);
                time = time.multiply(modifier.time());
                chance = chance.multiply(modifier.chance());
            }
        }
        return new Effect(times(time), tables.computeIfAbsent(chance, this::newTables));
    }

    private ExactScale[] times(BigFraction time) {
        return Arrays.stream(skills)
                .map(skill -> new ExactScale(skill.multiply(time)))
                .toArray(ExactScale[]::new);
    }

    private PlainLoot[] newTables(BigFraction multiplier) {
        return played.attempts().stream()
                .map(line -> PlainLoot.of(chances(line), accepted(line), multiplier))
                .toArray(PlainLoot[]::new);
    }

    private static List<BigFraction> chances(LootLine line) {
        return line.outcomes().stream().map(Outcome::chance).toList();
    }

    private boolean[] accepted(LootLine line) {
        boolean[] accepted = new boolean[line.outcomes().size()];
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = line.outcomes().get(i).grants().stream().anyMatch(grant -> drops.contains(grant.drop()));
        }
        return accepted;
    }

    /** Seconds of one attempt before multipliers; can be 0 or less where the variance is large. */
    long drawSeconds(UniformRandomProvider random) {
        AttemptTime time = ActivityTable.longest(played).time();
        return switch (time.distribution()) {
            case UNIFORM ->
                time.variance() == 0
                        ? time.seconds()
                        : random.nextLong(
                                (long) time.seconds() - time.variance(), (long) time.seconds() + time.variance() + 1);
            case NORMAL -> Math.round(time.seconds() + time.variance() * standardNormal(random));
            case CONSTANT -> time.seconds();
        };
    }

    /** By Box and Muller, with {@code StrictMath}, so that it is the same on every machine. */
    private static double standardNormal(UniformRandomProvider random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
