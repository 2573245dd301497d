package bingosim.simulation;

import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/** Players working on a rule together. Keeps the tables that their attempt draws from for when they make the same again. */
final class Attempt {
    private final CompiledScenario scenario;
    private final TeamTable team;
    private int rule;
    private int[] members;
    private int size;
    private AttemptSeconds seconds;
    private LootTable[] rolls;
    private int rollCount;
    /** For each rule what it does to the first member alone, where that has been asked for. */
    private final RuleTable.Effect[] alone;
    /** Where the rolls of a group are put together. */
    private LootTable[] groupRolls = {};

    /** One of the first rule by this player alone, until another is prepared. */
    Attempt(CompiledScenario scenario, TeamTable team, int player) {
        this.scenario = scenario;
        this.team = team;
        members = new int[] {player};
        size = 1;
        rolls = groupRolls;
        alone = new RuleTable.Effect[scenario.rules.length];
        seconds = prepareTables();
    }

    /**
     * Makes it one of the players {@code players[from]} to {@code players[from + size - 1]}, in roster order.
     *
     * @param players the first is the same every time
     */
    void prepare(int rule, int[] players, int from, int size) {
        if (this.rule == rule && this.size == size && isOf(players, from)) {
            return;
        }
        this.rule = rule;
        this.size = size;
        members = members.length < size ? new int[size] : members;
        System.arraycopy(players, from, members, 0, size);
        seconds = prepareTables();
    }

    private boolean isOf(int[] players, int from) {
        for (int i = 1; i < size; i++) {
            if (members[i] != players[from + i]) {
                return false;
            }
        }
        return true;
    }

    private AttemptSeconds prepareTables() {
        return size == 1 ? prepareTablesAlone() : prepareTablesTogether();
    }

    private AttemptSeconds prepareTablesAlone() {
        int player = members[0];
        RuleTable.Effect effect = alone[rule];
        if (effect == null) {
            effect = scenario.rules[rule].effect(1, team.modifiers[player][rule]);
            alone[rule] = effect;
        }
        rolls = effect.tables;
        rollCount = rolls.length;
        return effect.seconds(team.skillRank[player]);
    }

    private AttemptSeconds prepareTablesTogether() {
        int anyModifiers = 0;
        int slowest = 0;
        for (int i = 0; i < size; i++) {
            anyModifiers |= team.modifiers[members[i]][rule];
            slowest = Math.max(slowest, team.skillRank[members[i]]);
        }
        RuleTable.Effect together = scenario.rules[rule].effect(size, anyModifiers);
        prepareRolls(together);
        return together.seconds(slowest);
    }

    private void prepareRolls(RuleTable.Effect together) {
        RuleTable table = scenario.rules[rule];
        boolean[] isRolledByPlayer = scenario.activities[table.activity].isRolledByPlayer;
        int most = isRolledByPlayer.length * size;
        groupRolls = groupRolls.length < most ? new LootTable[most] : groupRolls;
        rolls = groupRolls;
        rollCount = 0;
        for (int line = 0; line < isRolledByPlayer.length; line++) {
            if (isRolledByPlayer[line]) {
                for (int i = 0; i < size; i++) {
                    rolls[rollCount++] = table.effect(size, team.modifiers[members[i]][rule]).tables[line];
                }
            } else {
                rolls[rollCount++] = together.tables[line];
            }
        }
    }

    int drawSeconds(XoRoShiRo128PlusPlus random) {
        return seconds.draw(random);
    }

    int rolls() {
        return rollCount;
    }

    LootTable roll(int i) {
        return rolls[i];
    }

    int size() {
        return size;
    }

    int member(int i) {
        return members[i];
    }
}
