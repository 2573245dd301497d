package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.schema.TestDatabase;
import bingosim.testkit.ExecutableJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as it is shipped, with the libraries that come along and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecutableIT {
    private TestDatabase database;
    private Path data;

    private record Ended(int code, String out, String err) {}

    @BeforeAll
    void createDatabase() throws IOException {
        database = TestDatabase.create();
        data = Files.createTempDirectory("bingosim");
    }

    @AfterAll
    void drop() {
        database.close();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        List<String> command = new ArrayList<>(ExecutableJar.command("manager"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BINGOSIM_"));
        builder.environment().put("BINGOSIM_DATA", data.toString());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as("ended within 2 minutes")
                .isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private String url() {
        return "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password());
    }

    @Test
    void batchIsRunShownExportedAndDeleted() throws Exception {
        Ended first = run("run", "scenario=perf-synthetic", "runs=500", "batch=b", "--json", "--postgres", url());
        Ended again = run("run", "batch=b", "--json", "--postgres", url());
        Ended shown = run("show", "b", "--postgres", url());
        Path file = data.resolve("b.parquet");
        Ended exported = run("export", "b", "--out", file.toString(), "--postgres", url());
        Ended deleted = run("delete", "b", "--postgres", url());

        assertThat(first.code()).as(first.err()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(first.out());
        assertThat(answer.get("runs").asInt()).isEqualTo(500);
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(shown.out()).as(shown.err()).contains(answer.get("checksum").asString());
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(file).isNotEmptyFile();
        assertThat(deleted.code()).as(deleted.err()).isZero();
        assertThat(run("show", "b", "--postgres", url()).code()).isEqualTo(BingoSim.REFUSED);
    }

    @Test
    void batchesOfOneSeedAreComparedRunByRun() throws Exception {
        run("run", "scenario=perf-synthetic", "runs=200", "seed=s", "batch=one", "--postgres", url());
        run("run", "scenario=perf-synthetic", "runs=200", "seed=s", "batch=two", "--postgres", url());

        Ended compared = run("compare", "one", "two", "--json", "--postgres", url());
        Ended shown = run("compare", "one", "two", "--postgres", url());
        Ended refused = run("compare", "one", "one", "--postgres", url());

        assertThat(compared.code()).as(compared.err()).isZero();
        JsonNode comparison =
                JsonMapper.shared().readTree(compared.out()).get("comparisons").get(0);
        assertThat(comparison.propertyNames())
                .containsExactly("first", "second", "paired", "firstRuns", "secondRuns", "warnings", "teams");
        assertThat(comparison.get("paired").asBoolean()).isTrue();
        JsonNode team = comparison.get("teams").get(0);
        assertThat(team.propertyNames())
                .containsExactly("first", "second", "win", "points", "tiles", "finishedSecond", "runByRun");
        assertThat(team.get("win").propertyNames())
                .containsExactly("first", "second", "difference", "standardError", "interval");
        assertThat(team.get("runByRun").get("equalPoints").get("share").asDouble())
                .isEqualTo(1);
        assertThat(shown.out()).startsWith("Whether ").contains("two less one: 200 runs, paired");
        assertThat(refused.code()).isEqualTo(BingoSim.REFUSED);
        assertThat(refused.err()).contains("batch one cannot be compared with itself");
    }

    @Test
    void variantsOfAScenarioAreRunOnceAndCompared() throws Exception {
        String[] vary = {
            "run",
            "scenario=perf-synthetic",
            "vary=teams[0].strategy:RowUnlocking,Greedy",
            "vary=unlockPoints:5,6",
            "runs=200",
            "seed=s",
            "batch=v",
            "--json",
            "--postgres",
            url()
        };

        Ended first = run(vary);
        Ended again = run(vary);
        Ended compared = run(
                "compare",
                "v-RowUnlocking-5",
                "v-RowUnlocking-6",
                "v-Greedy-5",
                "v-Greedy-6",
                "--json",
                "--postgres",
                url());
        vary[4] = "runs=201";
        Ended other = run(vary);
        Ended refused =
                run("run", "scenario=perf-synthetic", "vary=teams[0].strateg:Greedy,RowUnlocking", "--postgres", url());

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err())
                .contains("variant 1 of 4, teams[0].strategy=RowUnlocking, unlockPoints=5: batch v-RowUnlocking-5")
                .contains("variant 4 of 4, teams[0].strategy=Greedy, unlockPoints=6: batch v-Greedy-6");
        assertThat(first.out()).isEqualTo(compared.out()).isEqualTo(again.out());
        assertThat(again.err()).doesNotContain("runs/s");
        assertThat(JsonMapper.shared().readTree(first.out()).get("comparisons")).hasSize(3);
        assertThat(other.code()).isEqualTo(BingoSim.REFUSED);
        assertThat(other.err()).contains("runs=201, stored is 200");
        assertThat(refused.code()).isEqualTo(BingoSim.REFUSED);
        assertThat(refused.err()).contains("did you mean strategy?");
    }

    @Test
    void brokerIsAskedForOnlyWhereOneIsNamedAndWhatIsWrongIsSaidInOneLine() throws Exception {
        Ended unreachable = run(
                "run", "scenario=perf-synthetic", "--postgres", url(), "--rabbitmq", "amqp://me:secret@127.0.0.1:1");
        Ended noDatabase = run("run", "scenario=perf-synthetic", "--rabbitmq", "amqp://127.0.0.1:1");

        assertThat(unreachable.code()).isEqualTo(BingoSim.FAILED);
        assertThat(unreachable.err().lines())
                .singleElement()
                .asString()
                .contains("broker amqp://127.0.0.1:1 cannot be used", "refused")
                .doesNotContain("secret");
        assertThat(noDatabase.code()).isEqualTo(BingoSim.REFUSED);
        assertThat(noDatabase.err().lines()).singleElement().asString().contains("--postgres");
    }
}
