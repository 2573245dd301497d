package bingosim.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** What all processes of this machine together have used of its processors. */
public final class MachineCpu {
    private static final int IDLE = 4;
    private static final int WAITING_FOR_DISKS = 5;

    /** What another machine took away comes next, and guests, which are counted as users already. */
    private static final int LAST_OF_OWN = 7;

    private MachineCpu() {}

    /** Since the machine was started; empty where there is no {@code /proc}. */
    public static OptionalDouble busySeconds() {
        try {
            return OptionalDouble.of(
                    parse(Files.readAllLines(Path.of("/proc/stat")).get(0)));
        } catch (IOException e) {
            return OptionalDouble.empty(); // no such system
        }
    }

    /** @param line such as {@code cpu  user nice system idle iowait irq softirq steal guest guest_nice} */
    static double parse(String line) {
        String[] fields = line.strip().split(" +");
        long ticks = 0;
        for (int field = 1; field <= LAST_OF_OWN && field < fields.length; field++) {
            if (field != IDLE && field != WAITING_FOR_DISKS) {
                ticks += Long.parseLong(fields[field]);
            }
        }
        return ticks / ProcessStat.TICKS_PER_SECOND;
    }
}
