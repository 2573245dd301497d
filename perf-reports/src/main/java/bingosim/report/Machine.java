package bingosim.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What is measured, and on what: this program and the machine that it runs on. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final double GIBIBYTE = 1024.0 * 1024 * 1024;

    private Machine() {}

    /** Version, commit, processor, memory, operating system and Java. */
    public static List<Fact> facts() {
        return List.of(
                new Fact("BingoSim", version()),
                new Fact("Commit", commit(buildProperties())),
                new Fact("Processor", "%s, %d cores".formatted(processor(), cores())),
                new Fact("Memory", memory()),
                new Fact("Operating system", "%s %s".formatted(property("os.name"), property("os.version"))),
                new Fact("Java", "%s, %s".formatted(Runtime.version(), property("java.vm.name"))));
    }

    private static String version() {
        return Optional.ofNullable(Machine.class.getPackage().getImplementationVersion())
                .orElse("not from a release");
    }

    static String commit(Properties build) {
        String commit = build.getProperty("git.commit.id", "unknown: built without the history");
        return Boolean.parseBoolean(build.getProperty("git.dirty")) ? commit + ", with changes" : commit;
    }

    private static Properties buildProperties() {
        var properties = new Properties();
        try (InputStream file = Machine.class.getResourceAsStream("git.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("git.properties", e);
        }
        return properties;
    }

    private static String processor() {
        if (!Files.isReadable(PROCESSORS)) {
            return property("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return modelName(lines).orElse(property("os.arch"));
        } catch (IOException e) {
            return property("os.arch");
        }
    }

    /** @param lines such as {@code model name : AMD EPYC 7B13}; not every kind of processor has one */
    static Optional<String> modelName(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String memory() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%.1f GiB, of which this process may use %.1f for objects",
                system.getTotalMemorySize() / GIBIBYTE,
                Runtime.getRuntime().maxMemory() / GIBIBYTE);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
