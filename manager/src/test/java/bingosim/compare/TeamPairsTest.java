package bingosim.compare;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.compare.TeamPairs.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamPairsTest {
    @Test
    void namesakesArePairedWhereverTheyStand() {
        assertThat(TeamPairs.of(List.of("Red", "Blue"), List.of("Blue", "Red")))
                .containsExactly(new Pair(0, 1), new Pair(1, 0));
    }

    @Test
    void othersArePairedInTheirOrder() {
        assertThat(TeamPairs.of(List.of("Red", "Blue", "Pink"), List.of("Blue", "Green")))
                .containsExactly(new Pair(1, 0), new Pair(0, 1));
    }
}
