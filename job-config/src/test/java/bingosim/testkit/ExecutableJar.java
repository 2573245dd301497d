package bingosim.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program as it is shipped: the jar that a module was packaged into. */
public final class ExecutableJar {
    private ExecutableJar() {}

    /** What starts it. */
    public static List<String> command(String module) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // starts sooner
                "-jar",
                find(module).toString());
    }

    private static Path find(String module) {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-.*-exec\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("build module %s first: no jar".formatted(module)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
