package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsCommandIT {
    private static final int RUNS_PER_SECOND = 0;
    private static final int CPU_PER_RUN = 4;

    @TempDir
    private Path data;

    private String run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] withData = Arrays.copyOf(arguments, arguments.length + 2);
        withData[arguments.length] = "--data";
        withData[arguments.length + 1] = data.toString();
        int code = BingoSim.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(withData);
        assertThat(code).as("%s", err).isZero();
        return out.toString();
    }

    /** The numbers behind a label. */
    private static double[] numbers(String text, String label) {
        String line = text.lines()
                .filter(each -> each.startsWith(label + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + text));
        Matcher number = Pattern.compile("-?[0-9][0-9,]*(\\.[0-9]+)?").matcher(line.substring(label.length()));
        return number.results()
                .mapToDouble(each -> Double.parseDouble(each.group().replace(",", "")))
                .toArray();
    }

    @Test
    void limitsStandBesideTheBatchesAndNothingIsLeft() {
        String text = run("limits", "runs=3000", "--repeats", "1", "--threads", "2");

        double[] engine = numbers(text, "engine alone");
        double[] write = numbers(text, "bare write of full");
        double[] full = numbers(text, "results=full");
        double[] aggregate = numbers(text, "results=aggregate");
        assertThat(engine).hasSize(7);
        assertThat(numbers(text, "bare write of summary")).hasSize(7);
        assertThat(numbers(text, "results=summary")).hasSize(7);
        assertThat(numbers(text, "runs/s of results=aggregate / of the engine alone")[0])
                .isEqualTo(aggregate[RUNS_PER_SECOND] / engine[RUNS_PER_SECOND], within(0.01));
        assertThat(numbers(text, "runs/s of results=full")[0]).isEqualTo(full[RUNS_PER_SECOND]);
        assertThat(numbers(text, "CPU of results=full / (engine alone + bare write)")[0])
                .isCloseTo(full[CPU_PER_RUN] / (engine[CPU_PER_RUN] + write[CPU_PER_RUN]), withinPercentage(10));
        assertThat(write[6]).as("megabytes stored").isPositive();
        assertThat(full[6]).as("megabytes stored").isPositive();
        assertThat(run("batches").toLowerCase(Locale.ROOT)).doesNotContain("spring");
    }
}
