package bingosim.process;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cgroup that this process is in, of the hierarchy that shares out processors. */
record CgroupPlace(CgroupVersion version, Path directory) {
    private static final int ROOT = 3;
    private static final int MOUNT_POINT = 4;

    /**
     * @param mounts lines of {@code /proc/self/mountinfo}
     * @param memberships lines of {@code /proc/self/cgroup}, such as {@code 1:cpu,cpuacct:/user} or {@code 0::/user}
     */
    static Optional<CgroupPlace> parse(List<String> mounts, List<String> memberships) {
        return mounts.stream()
                .filter(line -> hasController(superOptions(line)) && isType(line, "cgroup"))
                .findFirst()
                .map(line -> new CgroupPlace(CgroupVersion.V1, directory(line, path(memberships, true))))
                .or(() -> mounts.stream()
                        .filter(line -> isType(line, "cgroup2"))
                        .findFirst()
                        .map(line -> new CgroupPlace(CgroupVersion.V2, directory(line, path(memberships, false)))));
    }

    private static boolean isType(String mount, String type) {
        return afterDash(mount, 0).equals(type);
    }

    private static String superOptions(String mount) {
        return afterDash(mount, 2);
    }

    /** The optional fields before the dash are any number. */
    private static String afterDash(String mount, int field) {
        int dash = mount.indexOf(" - ");
        String[] fields = dash < 0 ? new String[0] : mount.substring(dash + 3).split(" ");
        return field < fields.length ? fields[field] : "";
    }

    private static boolean hasController(String list) {
        return Arrays.asList(list.split(",")).contains("cpu");
    }

    private static String path(List<String> memberships, boolean isOfController) {
        return memberships.stream()
                .map(line -> line.split(":", 3))
                .filter(fields -> fields.length == 3)
                .filter(fields -> isOfController ? hasController(fields[1]) : fields[1].isEmpty())
                .map(fields -> fields[2])
                .findFirst()
                .orElse("/");
    }

    /** A container sees its own cgroup as the root of the mount, but not always in the path of its membership. */
    private static Path directory(String mount, String path) {
        String[] fields = mount.split(" ");
        String root = fields[ROOT];
        String below = path.startsWith(root) ? path.substring(root.length()) : "";
        return Path.of(fields[MOUNT_POINT], below).normalize();
    }
}
