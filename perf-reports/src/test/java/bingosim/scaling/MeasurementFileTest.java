package bingosim.scaling;

import static bingosim.scaling.Measured.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementFileTest {
    private static final Measurement FIRST = Measured.steady("default", 1, 1, 100);

    @TempDir
    private Path directory;

    @Test
    void whatWasMeasuredIsThereAgainAndNotMeasuredAgain() throws IOException {
        MeasurementFile.open(directory, SETTINGS).append(FIRST);

        MeasurementFile again = MeasurementFile.open(directory, SETTINGS);

        assertThat(again.measurements()).containsExactly(FIRST);
        assertThat(Arrangements.turns(SETTINGS).stream().filter(again::has).toList())
                .singleElement()
                .satisfies(turn -> assertThat(FIRST.isOf(turn)).isTrue());
    }

    @Test
    void lineThatAKilledProcessHasNotFinishedIsOverwritten() throws IOException {
        MeasurementFile.open(directory, SETTINGS).append(FIRST);
        Path file = directory.resolve("measurements.jsonl");
        Files.writeString(file, Files.readString(file).substring(0, 40), StandardOpenOption.APPEND);

        MeasurementFile again = MeasurementFile.open(directory, SETTINGS);
        again.append(Measured.steady("default", 3, 1, 100));

        assertThat(MeasurementFile.open(directory, SETTINGS).measurements()).hasSize(2);
    }

    @Test
    void changedCommandIsRefusedNamingEachDifference() throws IOException {
        MeasurementFile.open(directory, SETTINGS);
        var changed = new BenchSettings(
                List.of(1, 2), SETTINGS.worker(), 5, SETTINGS.switches(), SETTINGS.database(), SETTINGS.parameters());

        assertThatThrownBy(() -> MeasurementFile.open(directory, changed))
                .isInstanceOf(ChangedSettingsException.class)
                .hasMessageContaining("--workers is [1, 2], but was [1, 3]; --repeats is 5, but was 2;")
                .hasMessageContaining("another --out");
    }
}
