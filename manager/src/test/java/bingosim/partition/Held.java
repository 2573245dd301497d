package bingosim.partition;

/**
 * A claim as the worker that got it remembers it, whether or not it is over.
 *
 * @param step number of the step execution, from 1
 * @param stepVersion what the worker takes its version to be
 * @param runsDone of the partition, as far as this claim knows
 * @param hasEnded whether it has stored the end of the step execution
 */
record Held(Worker worker, int epoch, int step, int stepVersion, long runsDone, boolean hasEnded) {
    Held at(long committed) {
        return new Held(worker, epoch, step, stepVersion, committed, hasEnded);
    }

    Held ended() {
        return new Held(worker, epoch, step, stepVersion + 1, runsDone, true);
    }

    @Override
    public String toString() {
        return "%s (epoch %d)".formatted(worker, epoch);
    }
}
