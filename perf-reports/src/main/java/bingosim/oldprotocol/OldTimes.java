package bingosim.oldprotocol;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a batch took, by the clock of the database, and parts of that, by the publisher's.
 *
 * @param created when the batch was made
 * @param elapsed from the first row to that in which the batch is marked as finished
 * @param inserting until all runs were there and the first message went out
 * @param publishing from then until the broker had confirmed the last
 */
public record OldTimes(Instant created, Duration elapsed, Duration inserting, Duration publishing) {}
