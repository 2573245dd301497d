package bingosim.scenario;

import bingosim.spelling.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Finds the text of a scenario: one that comes along, by its name, or a file. */
public final class ScenarioFiles {
    /** Many times the largest that we know. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final List<String> BUNDLED =
            List.of("winter-bingo-2025", "spring-league-bingo", "perf-synthetic", "bingo7");

    private ScenarioFiles() {}

    /** Names of the scenarios that come along. */
    public static List<String> bundled() {
        return BUNDLED;
    }

    /**
     * @param name of one that comes along, else a path
     * @throws InvalidScenarioException if there is none, or it is not the text of anything
     */
    public static ScenarioSource find(String name) {
        try {
            return new ScenarioSource(name, decoded(name, BUNDLED.contains(name) ? bundledBytes(name) : bytes(name)));
        } catch (IOException e) {
            throw InvalidScenarioException.notReadable(name, e.toString());
        }
    }

    /**
     * A text that came some other way than in a file, under the same limit.
     *
     * @throws InvalidScenarioException if it is too large
     */
    public static ScenarioSource ofText(String name, String text) {
        requireBounded(name, text.getBytes(StandardCharsets.UTF_8).length);
        return new ScenarioSource(name, text);
    }

    private static void requireBounded(String name, int bytes) {
        if (bytes > MOST_BYTES) {
            throw InvalidScenarioException.notReadable(
                    name,
                    String.format(
                            Locale.ROOT, "it is larger than %,d bytes, the most that a scenario may have", MOST_BYTES));
        }
    }

    private static byte[] bundledBytes(String name) throws IOException {
        String resource = "/scenarios/%s.yaml".formatted(name);
        try (InputStream in = Objects.requireNonNull(ScenarioFiles.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String name) throws IOException {
        Path path = path(name);
        if (!Files.exists(path)) {
            throw InvalidScenarioException.notFound(name, BUNDLED, Nearest.hint(name, BUNDLED));
        }
        if (Files.isDirectory(path)) {
            throw InvalidScenarioException.notReadable(name, "it is a directory; give the path of a YAML file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            requireBounded(name, bytes.length);
            return bytes;
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw InvalidScenarioException.notFound(name, BUNDLED, "");
        }
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw InvalidScenarioException.notReadable(name, "it is not text in UTF-8; a scenario is a YAML file");
        }
    }
}
