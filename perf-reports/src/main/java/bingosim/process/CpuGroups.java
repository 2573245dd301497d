package bingosim.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where groups of processes can be limited to a share of a processor, if that is so here. */
public final class CpuGroups {
    private final Optional<CgroupPlace> place;
    private final String obstacle;

    private CpuGroups(Optional<CgroupPlace> place, String obstacle) {
        this.place = place;
        this.obstacle = obstacle;
    }

    /** Tries it with a group that is gone again afterwards. */
    public static CpuGroups find() {
        Optional<CgroupPlace> place = CgroupPlace.parse(lines("/proc/self/mountinfo"), lines("/proc/self/cgroup"))
                .map(CpuGroups::existing);
        if (place.isEmpty()) {
            return new CpuGroups(place, "this system has no cgroups");
        }
        var groups = new CpuGroups(place, "");
        try (CpuGroup tried = groups.create("try")) {
            tried.limit(0.5);
            tried.unlimit();
            return groups;
        } catch (UncheckedIOException e) {
            String why = e.getCause() == null ? e.toString() : e.getCause().toString();
            return new CpuGroups(
                    Optional.empty(),
                    "cgroups below %s cannot be used: %s".formatted(place.get().directory(), why));
        }
    }

    /** Where the path of the membership is that of another namespace, what is mounted is ours. */
    private static CgroupPlace existing(CgroupPlace place) {
        Path directory = place.directory();
        while (Files.notExists(directory.resolve("cgroup.procs")) && directory.getNameCount() > 1) {
            directory = directory.resolve("..").normalize();
        }
        return new CgroupPlace(place.version(), directory);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            return List.of(); // no such system
        }
    }

    public boolean canLimit() {
        return place.isPresent();
    }

    /** Why nothing can be limited here, empty if it can. */
    public String obstacle() {
        return obstacle;
    }

    /** @param name told apart from those of other processes by their number */
    public CpuGroup create(String name) {
        CgroupPlace parent = place.orElseThrow(() -> new IllegalStateException(obstacle));
        Path directory = parent.directory()
                .resolve("bingosim-%d-%s".formatted(ProcessHandle.current().pid(), name));
        try {
            parent.version().prepare(parent.directory());
            Files.createDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cgroup %s".formatted(directory), e);
        }
        return new CpuGroup(parent.version(), directory);
    }
}
