package bingosim.replay;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A run played again.
 *
 * @param story empty if the run failed
 * @param failure what made it fail
 */
public record Replayed(Optional<Story> story, Optional<String> failure, Check check) {

    /** @throws ReplayRefusedException if there is no team of that name */
    public Replayed ofTeam(String name) {
        return with(told -> told.ofTeam(name));
    }

    public Replayed withoutAttempts() {
        return with(Story::withoutAttempts);
    }

    private Replayed with(UnaryOperator<Story> change) {
        return new Replayed(story.map(change), failure, check);
    }
}
