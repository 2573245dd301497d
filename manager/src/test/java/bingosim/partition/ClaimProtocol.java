package bingosim.partition;

/**
 * All that workers, managers and time can do to a partition: what it does is done once to the model and once to the database,
 * and each says in words what came of it.
 */
interface ClaimProtocol {
    String LOST = "lost";
    String NOTHING = "nothing";
    String DONE = "done";

    /** @param step number of the step execution that was asked for, from 1 */
    String take(Worker worker, int step);

    /** @param runsDone of the partition, with those of the chunk */
    String commit(Held claim, long runsDone);

    String beat(Held claim);

    String release(Held claim);

    /** Of a worker that does not know what it holds. */
    String giveBack(Worker worker);

    String fail(Held claim, boolean isForGood);

    /** Stores how the step execution ended, as the last thing that a worker does. */
    String writeEnd(Held claim);

    String look(int lease);

    String sendAgain(int lease, boolean isQueueEmpty);

    String hold(int lease);

    String withdraw(int lease);

    String dispatch(int lease);

    String end(int lease);

    String detach(int lease);

    /** By a manager that has no lease. */
    String adopt();

    String stop();

    String closeSteps();

    /** For workers and requests. */
    String pass(int millis);

    /** Longer than its lease lasts. No rule compares the times of a lease with those of claims, so each goes by itself. */
    String letManagerBeSilent();

    /** All that is in the database. */
    Stored stored();
}
