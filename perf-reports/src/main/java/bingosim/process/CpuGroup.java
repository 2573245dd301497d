package bingosim.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processes that together get at most a share of a processor, as soon as that is limited. */
public final class CpuGroup implements AutoCloseable {
    private static final int LOOKS_FOR_AN_END = 100;
    private static final long MILLIS_BETWEEN_LOOKS = 20;

    private final CgroupVersion version;
    private final Path directory;

    CpuGroup(CgroupVersion version, Path directory) {
        this.version = version;
        this.directory = directory;
    }

    public void add(long pid) {
        quietly(() -> CgroupVersion.write(directory, "cgroup.procs", pid));
    }

    /** @param cpus 0.25: a quarter of one processor */
    public void limit(double cpus) {
        quietly(() -> version.limit(directory, cpus));
    }

    public void unlimit() {
        quietly(() -> version.unlimit(directory));
    }

    private interface Change {
        void make() throws IOException;
    }

    private void quietly(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException("cgroup %s".formatted(directory), e);
        }
    }

    /** Once its processes have ended; the system needs a moment to notice. */
    @Override
    public void close() {
        for (int look = 0; Files.exists(directory); look++) {
            try {
                Files.delete(directory);
            } catch (IOException e) {
                if (look == LOOKS_FOR_AN_END) {
                    throw new UncheckedIOException("cgroup %s cannot be removed".formatted(directory), e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
