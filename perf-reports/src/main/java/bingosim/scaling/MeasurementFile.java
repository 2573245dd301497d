package bingosim.scaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measurements in a directory, a line of JSON each, written when it is made; and what was asked for when the first was.
 * A last line that a killed process has not finished does not count, and is overwritten.
 */
public final class MeasurementFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final List<Measurement> measurements;

    private MeasurementFile(Path file, List<Measurement> measurements) {
        this.file = file;
        this.measurements = measurements;
    }

    /** @throws ChangedSettingsException if what is there was asked for in another way */
    public static MeasurementFile open(Path directory, BenchSettings settings) throws IOException {
        Files.createDirectories(directory);
        Path asked = directory.resolve("settings.json");
        if (Files.exists(asked)) {
            List<String> differences = settings.differences(JSON.readValue(asked.toFile(), BenchSettings.class));
            if (!differences.isEmpty()) {
                throw ChangedSettingsException.of(directory, differences);
            }
        } else {
            Files.write(asked, JSON.writeValueAsBytes(settings));
        }
        Path file = directory.resolve("measurements.jsonl");
        var opened = new MeasurementFile(file, new ArrayList<>());
        if (Files.exists(file)) {
            opened.read();
        }
        return opened;
    }

    private void read() throws IOException {
        String text = Files.readString(file);
        int end = text.lastIndexOf('\n') + 1;
        if (end < text.length()) {
            Files.writeString(file, text.substring(0, end));
        }
        int number = 0;
        for (String line : text.substring(0, end).lines().toList()) {
            number++;
            try {
                measurements.add(JSON.readValue(line, Measurement.class));
            } catch (JacksonException e) {
                throw new IOException("%s, line %d is no measurement".formatted(file, number), e);
            }
        }
    }

    public boolean has(Turn turn) {
        return measurements.stream().anyMatch(measured -> measured.isOf(turn));
    }

    public void append(Measurement measurement) {
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(measurement) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        measurements.add(measurement);
    }

    public List<Measurement> measurements() {
        return List.copyOf(measurements);
    }
}
