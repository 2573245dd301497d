package bingosim.testkit;

import bingosim.scenario.Scenario;
import bingosim.scenario.ScenarioFiles;
import bingosim.scenario.ScenarioSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenarios for tests. */
public final class Scenarios {
    /** Two teams, three rows; chance decides, and a run takes microseconds. */
    public static final String TINY = """
            name: Tiny
            start: 2025-02-03T09:00
            zone: UTC
            duration: PT1H
            unlockPoints: 2
            activities:
              fish:
                solo: true
                attempts:
                  - key: cast
                    roll: per-player
                    time: {seconds: 30, variance: 10}
                    outcomes:
                      - {chance: 1/4, grants: {salmon: 1}}
                      - {chance: 1/4, grants: {trout: 1-3}}
            rows:
              - tiles: [{key: a, name: A, points: 2, need: 3, rules: [{activity: fish, drops: [salmon]}]}]
              - tiles: [{key: b, name: B, points: 2, need: 20, rules: [{activity: fish, drops: [trout]}]}]
              - tiles: [{key: c, name: C, points: 5, need: 15, rules: [{activity: fish, drops: [salmon, trout]}]}]
            players: {Ann: {skill: 0.9}, Bob: {}, Cid: {}, Dan: {}}
            teams:
              - {name: Red, strategy: RowUnlocking, players: [Ann, Bob]}
              - {name: Blue, strategy: Greedy, players: [Cid, Dan]}
            """;

    private Scenarios() {}

    /** The path of a file with {@link #TINY} in it. */
    public static Path tinyFile() {
        try {
            return Files.writeString(Files.createTempFile("tiny", ".yaml"), TINY)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scenario tiny() {
        return parse(TINY);
    }

    public static Scenario bundled(String name) {
        return ScenarioFiles.find(name).parse();
    }

    public static Scenario parse(String yaml) {
        return new ScenarioSource("test", yaml).parse();
    }
}
