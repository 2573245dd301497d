package bingosim.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The processes of this machine at a moment, with the CPU time that each has used. Empty where there is no {@code /proc}. */
public final class ProcessTable {
    private static final Path PROC = Path.of("/proc");

    private final Map<Long, ProcessStat> processes;

    ProcessTable(Map<Long, ProcessStat> processes) {
        this.processes = Map.copyOf(processes);
    }

    public static ProcessTable read() {
        Map<Long, ProcessStat> processes = new HashMap<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path directory : directories) {
                stat(directory).ifPresent(stat -> processes.put(stat.pid(), stat));
            }
        } catch (IOException e) {
            return new ProcessTable(Map.of()); // no such system
        }
        return new ProcessTable(processes);
    }

    private static Optional<ProcessStat> stat(Path directory) {
        try {
            return Optional.of(ProcessStat.parse(Files.readString(directory.resolve("stat"))));
        } catch (IOException e) {
            return Optional.empty(); // it has just ended
        }
    }

    /** What a process has used itself. */
    public OptionalDouble seconds(long pid) {
        ProcessStat stat = processes.get(pid);
        return stat == null ? OptionalDouble.empty() : OptionalDouble.of(stat.ownSeconds());
    }

    /** What a process and its descendants have used, those included that have ended. */
    public OptionalDouble treeSeconds(long pid) {
        return processes.containsKey(pid) ? OptionalDouble.of(sumOfTree(pid)) : OptionalDouble.empty();
    }

    private double sumOfTree(long pid) {
        ProcessStat root = processes.get(pid);
        double sum = root == null ? 0 : root.ownSeconds() + root.endedChildrenSeconds();
        for (ProcessStat each : processes.values()) {
            if (each.parent() == pid && each.pid() != pid) {
                sum += sumOfTree(each.pid());
            }
        }
        return sum;
    }

    /** The parent of a process whose program has that name. */
    public Optional<Long> parentOf(long pid, String program) {
        return Optional.ofNullable(processes.get(pid))
                .filter(stat -> stat.program().equals(program))
                .map(ProcessStat::parent);
    }
}
