package bingosim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG", "hi-IN-u-nu-deva"})
    void shows100AndCountsTheRestInEveryLocale(String language) {
        Problems problems = problems(2101);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            var refusal = InvalidScenarioException.of("test", problems);

            assertThat(refusal.getMessage().lines())
                    .hasSize(102)
                    .startsWith("scenario test has 2,101 problems:", "  rows[0]: found this, allowed is that")
                    .endsWith("  rows[99]: found this, allowed is that", "  and 2,001 more");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void suggestsOnlyForProblemsThatAreShown() {
        assertThat(problems(99).hint("Anne", List.of("Ann"))).isEqualTo(" (did you mean Ann?)");
        assertThat(problems(100).hint("Anne", List.of("Ann"))).isEmpty();
    }

    @Test
    void longKeysAreShortenedInAPath() {
        Place place = Place.FILE.key("players").key("x".repeat(1_000_000)).key("skill");

        assertThat(place.toString()).isEqualTo("players." + "x".repeat(77) + "....skill");
    }

    private static Problems problems(int count) {
        Problems problems = new Problems();
        for (int i = 0; i < count; i++) {
            problems.add(Place.FILE.key("rows").item(i), "this", "that");
        }
        return problems;
    }
}
