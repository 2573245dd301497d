package bingosim.simulation;

import bingosim.scenario.Activity;
import bingosim.scenario.Band;
import bingosim.scenario.LootLine;
import bingosim.scenario.Modifier;
import bingosim.scenario.Outcome;
import bingosim.scenario.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** One rule of one tile, ready to be worked on by any group with any modifiers. */
final class RuleTable {
    final int tile;
    final int activity;
    private final Rule rule;
    private final Activity played;
    private final Set<String> drops;
    private final BigFraction[] skills;
    private final Effect[][] effects;
    private final ConcurrentMap<BigFraction, LootTable[]> tables = new ConcurrentHashMap<>();

    /**
     * What a group size and a set of modifiers do to an attempt.
     *
     * @param times by rank of the largest skill in the group, what multiplies its seconds
     * @param tables for each loot line what one roll gives
     */
    record Effect(ExactScale[] times, LootTable[] tables) {}

    /** @param skills of all players, each once, ascending */
    RuleTable(int tile, int activity, Rule rule, Activity played, BigFraction[] skills, int mostPlayers) {
        this.tile = tile;
        this.activity = activity;
        this.rule = rule;
        this.played = played;
        drops = Set.copyOf(rule.drops());
        this.skills = skills;
        effects = new Effect[mostPlayers + 1][];
    }

    Rule rule() {
        return rule;
    }

    /** The modifiers that apply to someone with these capabilities, as bits in the order of the rule. */
    int modifiersOf(Set<String> capabilities) {
        int modifiers = 0;
        for (int i = 0; i < rule.modifiers().size(); i++) {
            modifiers |= capabilities.contains(rule.modifiers().get(i).capability()) ? 1 << i : 0;
        }
        return modifiers;
    }

    /**
     * Made when first asked for, since few of all the sets of modifiers occur. Several threads may make the same one; it
     * is immutable, so any of them will do.
     */
    Effect effect(int size, int modifiers) {
        Effect[] ofSize = effects[size];
        if (ofSize == null) {
            ofSize = new Effect[1 << rule.modifiers().size()];
            effects[size] = ofSize;
        }
        Effect effect = ofSize[modifiers];
        if (effect == null) {
            effect = newEffect(size, modifiers);
            ofSize[modifiers] = effect;
        }
        return effect;
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

    private LootTable[] newTables(BigFraction multiplier) {
        return played.attempts().stream()
                .map(line -> LootTable.of(chances(line), accepted(line), multiplier))
                .toArray(LootTable[]::new);
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
}
