package bingosim.process;

/**
 * What {@code /proc/PID/stat} says of a process.
 *
 * @param endedChildrenSeconds of children that have ended and were waited for
 */
record ProcessStat(long pid, String program, long parent, double ownSeconds, double endedChildrenSeconds) {
    /** Of the fields that follow the name of the program, which may have spaces and brackets. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /** What the kernel shows programs, whatever it counts with. */
    static final double TICKS_PER_SECOND = 100;

    static ProcessStat parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        String[] fields = line.substring(close + 2).split(" ");
        return new ProcessStat(
                Long.parseLong(line.substring(0, open).strip()),
                line.substring(open + 1, close),
                Long.parseLong(fields[PARENT]),
                (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND,
                (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS_PER_SECOND);
    }
}
