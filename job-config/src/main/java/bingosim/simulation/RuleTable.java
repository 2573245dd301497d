package bingosim.simulation;

import bingosim.scenario.Band;
import bingosim.scenario.LootLine;
import bingosim.scenario.Modifier;
import bingosim.scenario.Outcome;
import bingosim.scenario.Rule;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** One rule of one tile, ready to be worked on by any group with any modifiers. */
final class RuleTable {
    final int tile;
    final int activity;
    /** See {@link ActivityTable#fewest}. */
    final int fewest;

    private final Rule rule;
    private final ActivityTable played;
    private final Set<String> drops;
    private final BigFraction[] skills;
    private final Effect[][] effects;
    private final ConcurrentMap<BigFraction, LootTable[]> tables = new ConcurrentHashMap<>();

    /** What a group size and a set of modifiers do to an attempt. */
    final class Effect {
        private final BigFraction time;
        private final AttemptSeconds[] seconds = new AttemptSeconds[skills.length];
        /** For each loot line what one roll gives. */
        final LootTable[] tables;

        private Effect(BigFraction time, LootTable[] tables) {
            this.time = time;
            this.tables = tables;
        }

        /** @param slowest rank of the largest skill in the group */
        AttemptSeconds seconds(int slowest) {
            AttemptSeconds known = seconds[slowest];
            if (known == null) {
                known = new AttemptSeconds(played.time, new ExactScale(skills[slowest].multiply(time)));
                seconds[slowest] = known;
            }
            return known;
        }
    }

    /** @param skills of all players, each once, ascending */
    RuleTable(int tile, int activity, Rule rule, ActivityTable played, BigFraction[] skills, int mostPlayers) {
        this.tile = tile;
        this.activity = activity;
        this.rule = rule;
        this.played = played;
        fewest = played.fewest;
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
     * Made when first asked for, since few of all the sets of modifiers occur; so are its seconds. Several threads may make
     * the same one; they are equal, so any of them will do.
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
        Band band = GroupSplit.bandOf(played.activity, size);
        BigFraction time = band.time();
        BigFraction chance = band.chance();
        for (int i = 0; i < rule.modifiers().size(); i++) {
            if ((modifiers & 1 << i) != 0) {
                Modifier modifier = rule.modifiers().get(i);
                time = time.multiply(modifier.time());
                chance = chance.multiply(modifier.chance());
            }
        }
        return new Effect(time, tables.computeIfAbsent(chance, this::newTables));
    }

    private LootTable[] newTables(BigFraction multiplier) {
        LootTable[] made = new LootTable[played.grants.length];
        for (int i = 0; i < made.length; i++) {
            LootLine line = played.activity.attempts().get(i);
            made[i] = LootTable.of(chances(line), played.grants[i], accepted(line), multiplier);
        }
        return made;
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
