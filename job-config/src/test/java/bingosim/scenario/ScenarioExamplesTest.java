package bingosim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bingosim.testkit.Scenarios;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small scenario files, each about one thing, for the reader and the JSON Schema alike. An invalid one begins with its
 * problems, word for word, and with the reason if the schema cannot see them.
 */
class ScenarioExamplesTest {
    private static final String PROBLEM = "# problem: ";

    static List<Path> valid() throws IOException, URISyntaxException {
        return examples("valid");
    }

    static List<Path> invalid() throws IOException, URISyntaxException {
        return examples("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void readerAndSchemaAccept(Path example) throws IOException {
        String text = Files.readString(example);

        assertThatCode(() -> Scenarios.parse(text)).doesNotThrowAnyException();
        assertThat(ScenarioSchema.accepts(text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void readerNamesEachProblem(Path example) throws IOException {
        String text = Files.readString(example);
        List<String> expected = text.lines()
                .filter(line -> line.startsWith(PROBLEM))
                .map(line -> line.substring(PROBLEM.length()))
                .toList();

        var refusal = catchThrowableOfType(InvalidScenarioException.class, () -> Scenarios.parse(text));

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.problems()).extracting(Problem::toString).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void schemaRefusesWhatItCanSee(Path example) throws IOException {
        String text = Files.readString(example);

        assertThat(ScenarioSchema.accepts(text)).isEqualTo(text.contains("# The schema cannot see it: "));
    }

    private static List<Path> examples(String kind) throws IOException, URISyntaxException {
        var directory = ScenarioExamplesTest.class.getResource("/scenarios/" + kind);
        try (Stream<Path> examples = Files.list(Path.of(directory.toURI()))) {
            return examples.sorted().toList();
        }
    }
}
