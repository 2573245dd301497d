package bingosim.scenario;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Someone who plays.
 *
 * @param skill multiplies the time of an attempt; below 1 is faster
 * @param schedule when the player is online; empty means always
 */
public record Player(String name, BigFraction skill, List<String> capabilities, List<Session> schedule) {
    public Player {
        capabilities = List.copyOf(capabilities);
        schedule = List.copyOf(schedule);
    }
}
