package bingosim.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessesTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path directory;

    private static List<String> children() {
        return ProcessHandle.current().children().map(child -> "" + child.pid()).toList();
    }

    @Test
    void processesLiveUntilClosed() {
        List<String> before = children();
        try (var workers = new WorkerProcesses(
                2,
                List.of(JAVA, "-cp", System.getProperty("java.class.path"), Sleeper.class.getName()),
                Map.of(),
                directory)) {
            assertThatCode(workers::requireAlive).doesNotThrowAnyException();
            assertThat(children()).hasSize(before.size() + 2);
        }

        assertThat(children()).isEqualTo(before);
    }

    @Test
    void processThatEndedIsNamedWithTheLastThatItSaid() throws InterruptedException {
        try (var workers = new WorkerProcesses(1, List.of(JAVA, "-no-such-option"), Map.of(), directory)) {
            ProcessHandle.current().children().forEach(child -> child.onExit().join());

            assertThatThrownBy(workers::requireAlive)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("worker 1 of 1 ended: ");
        }
    }

    /** Lives for a minute at most. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            TimeUnit.MINUTES.sleep(1);
        }
    }
}
