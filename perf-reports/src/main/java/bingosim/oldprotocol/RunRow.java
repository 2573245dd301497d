package bingosim.oldprotocol;

import java.util.UUID;

/**
 * A run as it is stored before it is simulated.
 *
 * @param attempts before this one
 */
record RunRow(UUID id, UUID batch, int runIndex, String seed, int attempts) {
    boolean isRetried() {
        return attempts > 0;
    }
}
