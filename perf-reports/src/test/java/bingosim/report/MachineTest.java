package bingosim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void everyFactSaysSomething() {
        assertThat(Machine.facts())
                .extracting(Fact::name)
                .containsExactly("BingoSim", "Commit", "Processor", "Memory", "Operating system", "Java");
    }

    @Test
    void commitThatWasChangedIsNotPassedOffAsIt() {
        var build = new Properties();
        assertThat(Machine.commit(build)).isEqualTo("unknown: built without the history");

        build.setProperty("git.commit.id", "0123abc");
        build.setProperty("git.dirty", "false");
        assertThat(Machine.commit(build)).isEqualTo("0123abc");

        build.setProperty("git.dirty", "true");
        assertThat(Machine.commit(build)).isEqualTo("0123abc, with changes");
    }

    @Test
    void processorIsNamedWhereItHasAName() {
        assertThat(Machine.modelName(Stream.of("processor\t: 0", "model name\t: AMD EPYC: 7B13 ", "model name\t: b")))
                .contains("AMD EPYC: 7B13");
        assertThat(Machine.modelName(Stream.of("processor\t: 0", "BogoMIPS\t: 50")))
                .isEmpty();
    }
}
