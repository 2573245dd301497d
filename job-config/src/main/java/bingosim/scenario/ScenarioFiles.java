package bingosim.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.List;

public final class ScenarioFiles {
    private ScenarioFiles() {}

    public static List<String> bundled() {
        return List.of("winter-bingo-2025", "spring-league-bingo", "perf-synthetic", "bingo7");
    }

    public static ScenarioSource find(String n) {
        try {
            if (bundled().contains(n)) {
                try (var in = ScenarioFiles.class.getResourceAsStream("/scenarios/" + n + ".yaml")) {
                    return new ScenarioSource(
                            n, new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return new ScenarioSource(n, Files.readString(Path.of(n)));
        } catch (IOException e) {
            throw new InvalidScenarioException(e.toString());
        }
    }
}
