package bingosim.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the files of a cgroup are called, and what is written to them. */
enum CgroupVersion {
    V1 {
        @Override
        void prepare(Path parent) {}

        @Override
        void limit(Path group, double cpus) throws IOException {
            write(group, "cpu.cfs_period_us", PERIOD_MICROS);
            write(group, "cpu.cfs_quota_us", Math.round(cpus * PERIOD_MICROS));
        }

        @Override
        void unlimit(Path group) throws IOException {
            write(group, "cpu.cfs_quota_us", -1);
        }
    },
    V2 {
        /** Refused where processes other than those of the root are in the parent. */
        @Override
        void prepare(Path parent) throws IOException {
            String given = Files.readString(parent.resolve("cgroup.subtree_control"));
            if (!(" " + given.strip() + " ").contains(" cpu ")) {
                write(parent, "cgroup.subtree_control", "+cpu");
            }
        }

        @Override
        void limit(Path group, double cpus) throws IOException {
            write(group, "cpu.max", "%d %d".formatted(Math.round(cpus * PERIOD_MICROS), PERIOD_MICROS));
        }

        @Override
        void unlimit(Path group) throws IOException {
            write(group, "cpu.max", "max %d".formatted(PERIOD_MICROS));
        }
    };

    /** Short, so that a process that has used up its share waits for milliseconds only. */
    private static final long PERIOD_MICROS = 20_000;

    /** Makes the parent's groups able to have a limit. */
    abstract void prepare(Path parent) throws IOException;

    abstract void limit(Path group, double cpus) throws IOException;

    abstract void unlimit(Path group) throws IOException;

    static void write(Path group, String file, Object value) throws IOException {
        Files.writeString(group.resolve(file), value.toString());
    }
}
