package bingosim.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** A second process that owns a data directory until its standard input ends, or it is killed. */
final class OwnerProcess implements AutoCloseable {

    private static final String OPEN = "open";

    private final Process process;
    private final BufferedReader output;

    private OwnerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static void main(String[] arguments) throws IOException {
        LocalDatabase database = LocalDatabase.own(Path.of(arguments[0]), arguments[1], System.out::println);
        System.out.println(OPEN);
        while (System.in.read() >= 0) {
            // whoever started us decides how long
        }
        database.close();
    }

    static OwnerProcess start(Path dataDirectory, String command) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerProcess.class.getName(),
                        dataDirectory.toString(),
                        command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new OwnerProcess(process);
    }

    static OwnerProcess startAndAwaitOpen(Path dataDirectory, String command) throws IOException {
        OwnerProcess owner = start(dataDirectory, command);
        owner.awaitOpen();
        return owner;
    }

    long pid() {
        return process.pid();
    }

    void awaitOpen() {
        await(OPEN::equals);
    }

    void awaitProgress(String text) {
        await(line -> line.contains(text));
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.onExit().join();
    }

    private void await(Predicate<String> isWanted) {
        output.lines()
                .filter(isWanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the owner ended without saying it"));
    }
}
