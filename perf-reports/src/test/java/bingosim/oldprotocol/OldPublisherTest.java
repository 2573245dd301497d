package bingosim.oldprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OldPublisherTest {

    @Test
    void lastChunkIsTheRest() {
        assertThat(OldPublisher.chunks(List.of(1, 2, 3, 4, 5), 2))
                .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(OldPublisher.chunks(List.of(1, 2), 2)).containsExactly(List.of(1, 2));
        assertThat(OldPublisher.chunks(List.of(), 2)).isEmpty();
    }

    @Test
    void messageNamesRunsAndSaysTheirRowsOnlyIfEnriched() {
        var row = new RunRow(UUID.randomUUID(), UUID.randomUUID(), 7, "abc", 0);

        RunMessage plain = RunMessage.parse(RunMessage.of(List.of(row), false).bytes());
        RunMessage enriched = RunMessage.parse(RunMessage.of(List.of(row), true).bytes());

        assertThat(plain.runIds()).containsExactly(row.id());
        assertThat(plain.rows()).isEmpty();
        assertThat(enriched.runIds()).containsExactly(row.id());
        assertThat(enriched.rows()).containsExactly(row);
    }
}
