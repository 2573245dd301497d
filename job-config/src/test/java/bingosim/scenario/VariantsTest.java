package bingosim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import bingosim.testkit.Scenarios;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
    private static final ScenarioSource TINY = new ScenarioSource("tiny", Scenarios.TINY);

    private static List<Variant> variants(String... vary) {
        return Variants.of(TINY, List.of(vary));
    }

    @Test
    void makesOneVariantOfEachValueAndChangesNothingElse() {
        List<Variant> variants = variants("teams[0].strategy:Greedy,ComboUnlocking");

        assertThat(variants)
                .extracting(Variant::label, Variant::setting)
                .containsExactly(
                        tuple("Greedy", "teams[0].strategy=Greedy"),
                        tuple("ComboUnlocking", "teams[0].strategy=ComboUnlocking"));
        assertThat(variants.get(1).source().text())
                .isEqualTo(Scenarios.TINY.replace("strategy: RowUnlocking", "strategy: ComboUnlocking"));
    }

    @Test
    void combinesFieldsAndChangesTheLastFastest() {
        List<Variant> variants = variants("unlockPoints:1,2", "teams[*].strategy:Greedy,RowUnlocking,ComboUnlocking");

        assertThat(variants.stream().map(Variant::label).toList())
                .containsExactly(
                        "1-Greedy",
                        "1-RowUnlocking",
                        "1-ComboUnlocking",
                        "2-Greedy",
                        "2-RowUnlocking",
                        "2-ComboUnlocking");
        assertThat(variants.get(5).source().parse().teams())
                .extracting(Team::strategy)
                .containsExactly(Strategy.COMBO_UNLOCKING, Strategy.COMBO_UNLOCKING);
    }

    @Test
    void findsKeysWithDotsInThem() {
        var source = new ScenarioSource("dotted", Scenarios.TINY.replace("fish", "activity.fish"));

        List<Variant> variants =
                Variants.of(source, List.of("activities.activity.fish.attempts[0].time.seconds:20,40"));

        assertThat(variants.get(1).source().text()).contains("time: {seconds: 40, variance: 10}");
    }

    @Test
    void replacesQuotedAndMissingTextsAndBlocksBehindLettersOfAnyWidth() {
        String written = Scenarios.TINY
                .replace("name: Tiny", "# \uD83C\uDFB2 dice\nname: 'It''s tiny'")
                .replace("solo: true", "name: |-\n      Fishing\n    solo: true");

        List<Variant> variants = Variants.of(
                new ScenarioSource("written", written),
                List.of("name:\"One, two\",Two", "activities.fish.name:'A: b # c','- d'"));

        assertThat(variants.get(0).source().parse().name()).isEqualTo("One, two");
        assertThat(variants.get(0).source().parse().activities().get(0).name()).isEqualTo("A: b # c");
        assertThat(variants.get(0).label()).isEqualTo("One-two-A-b-c");
        assertThat(variants.get(0).source().text()).contains("# \uD83C\uDFB2 dice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "teams[0].strateg:A,B | teams[0].strateg: found no such field (did you mean strategy?), allowed is name, strategy, players",
                "teams[2].strategy:A,B | teams[2]: found a list of 2, allowed is [0] to [1] or [*]",
                "teams.strategy:A,B | teams.strategy: found a list at teams, allowed is [0] to [1] or [*]",
                "teams[0]:A,B | teams[0]: found a mapping, allowed is a field with a single value",
                "name.x:A,B | name.x: found 'Tiny' at name, allowed is nothing below that",
                "teams[0].strategy:Greedy,Greedy | teams[0].strategy: found 'Greedy' twice, allowed is each value once",
                "teams[0].strategy:Greedy,,RowUnlocking | teams[0].strategy: found 'Greedy,,RowUnlocking', allowed is values",
                "teams[0].strategy:[Greedy,RowUnlocking] | teams[0].strategy: found '[Greedy', allowed is a single value",
                "teams[0].strategy: | teams[0].strategy: found no value",
                "teams[0].strategy | vary=teams[0].strategy: found no colon behind a field",
                "teams[0].strategy:Greedyy,Rows | scenario tiny with teams[0].strategy=Greedyy has 1 problem",
                "teams[0].strategy:Greedyy,Rows | scenario tiny with teams[0].strategy=Rows has 1 problem",
                "players.Bob.*:1,2 | players.Bob.*: found nothing, allowed is a field that is in the file",
                "duration:PT1H | vary= with a single value leaves nothing to compare"
            })
    void saysWhatIsWrongAndWhatIsThere(String vary, String said) {
        assertThatThrownBy(() -> variants(vary))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining(said);
    }

    @Test
    void refusesTheSameFieldTwiceAndVeryManyVariants() {
        String hundred =
                IntStream.rangeClosed(1, 51).mapToObj(Integer::toString).collect(Collectors.joining(","));

        assertThatThrownBy(() -> variants("teams[0].name:A,B", "teams[*].name:C,D"))
                .hasMessageContaining("teams[*].name: found a field that vary=teams[0].name sets too");
        assertThatThrownBy(() -> variants("unlockPoints:" + hundred, "teams[0].strategy:Greedy,RowUnlocking"))
                .hasMessageContaining("make 102 variants, the most are 100");
    }
}
