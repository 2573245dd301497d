package bingosim.scenario;

import java.util.List;

/**
 * Players who complete one board together.
 *
 * @param players names, in roster order
 */
public record Team(String name, Strategy strategy, List<String> players) {
    public Team {
        players = List.copyOf(players);
    }
}
