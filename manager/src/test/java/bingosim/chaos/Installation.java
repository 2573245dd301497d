package bingosim.chaos;

import bingosim.testkit.ExecutableJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Database, broker, two managers that stand by, three workers: started, looked after, and ended whatever happens. */
final class Installation implements AutoCloseable {
    private static final int MANAGERS = 2;
    private static final int WORKERS = 3;
    private static final Duration TO_START = Duration.ofSeconds(120);

    /** Whoever dies before may not have come far enough to get over an outage; whatever started it starts it again. */
    private static final Duration STARTING = Duration.ofSeconds(15);

    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(3);

    private final Path logs;
    private final Report report;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger pending = new AtomicInteger();
    private final Queue<String> deaths = new ConcurrentLinkedQueue<>();
    private final List<Member> standing = new CopyOnWriteArrayList<>();

    final OwnDatabase database;
    final OwnBroker broker;
    final Observer observer;

    Installation(ChaosSettings settings, Report report) throws IOException, InterruptedException {
        this.report = report;
        logs = settings.report().resolve("logs");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "chaos-end"));
        FileSystemUtils.deleteRecursively(logs);
        Files.createDirectories(logs);
        Path data = settings.report().resolve("data");
        FileSystemUtils.deleteRecursively(data);
        database = opened(new OwnDatabase(data));
        broker = opened(OwnBroker.of(settings.broker(), logs.resolve("broker")));
        observer = opened(new Observer(database, report, InstantSource.system(), this::isAnyoneAtWork));
    }

    private synchronized <T extends AutoCloseable> T opened(T closeable) {
        open.push(closeable);
        return closeable;
    }

    /** Managers first: they make the tables, or wait until another has made them. */
    void start() throws InterruptedException {
        for (int i = 1; i <= MANAGERS; i++) {
            stand(member("manager-" + i, "manager", 128, "manager"));
        }
        awaitReady();
        for (int i = 1; i <= WORKERS; i++) {
            stand(member("worker-" + i, "worker", 192));
        }
        awaitReady();
        timer.scheduleWithFixedDelay(this::lookAfter, 0, 200, TimeUnit.MILLISECONDS);
    }

    private void stand(Member member) {
        member.start();
        standing.add(member);
    }

    void awaitReady() throws InterruptedException {
        Waiting.until(
                () -> "all are ready" + tails(),
                TO_START,
                () -> standing.stream().allMatch(member -> member.exitCode().isEmpty() && member.isReady()));
    }

    /** @param megabytes of its heap */
    Member member(String name, String module, int megabytes, String... arguments) {
        var toBroker = TcpProxy.to(broker::port);
        return member(
                name,
                module,
                megabytes,
                toBroker,
                Map.of("BINGOSIM_RABBITMQ", OwnBroker.url(toBroker.port())),
                arguments);
    }

    /** A manager that does the work itself. */
    Member alone(String name, String... arguments) {
        return member(name, "manager", 256, TcpProxy.to(broker::port), Map.of(), arguments);
    }

    private Member member(
            String name,
            String module,
            int megabytes,
            TcpProxy toBroker,
            Map<String, String> settings,
            String... arguments) {
        var toDatabase = TcpProxy.to(database::port);
        List<String> command = new ArrayList<>(ExecutableJar.command(module));
        command.addAll(1, List.of("-Xmx%dm".formatted(megabytes), "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(Map.of(
                "BINGOSIM_POSTGRES",
                database.url(toDatabase.port()),
                "BINGOSIM_QUEUE",
                OwnBroker.INSTALLATION,
                "BINGOSIM_WORKER_CONCURRENCY",
                "1",
                "BINGOSIM_HTTP",
                "127.0.0.1:0",
                "BINGOSIM_DATA",
                logs.toString()));
        environment.putAll(settings);
        return opened(new Member(name, command, environment, logs, toDatabase, toBroker));
    }

    private void lookAfter() {
        for (Member member : standing) {
            Optional<Integer> code = member.exitCode();
            if (code.isEmpty() || member.isKilled() || member.age().compareTo(BETWEEN_STARTS) < 0) {
                continue;
            }
            String words = "%s ended by itself with code %d".formatted(member.name(), code.get());
            if (observer.isDisturbed() && (!member.isReady() || member.age().compareTo(STARTING) < 0)) {
                report.say(words + " because it started in an outage; started again");
            } else {
                report.say(words);
                deaths.add(words + "\n" + member.tail());
            }
            member.start();
        }
    }

    /** Who died though nobody harmed it. */
    List<String> deaths() {
        return List.copyOf(deaths);
    }

    List<Member> standing() {
        return standing;
    }

    Stream<Member> workers() {
        return standing.stream().filter(member -> member.name().startsWith("worker"));
    }

    private boolean isAnyoneAtWork() {
        return workers().anyMatch(worker -> worker.isUp() && worker.isReady());
    }

    /** Ends a harm after a while. */
    void later(Duration pause, Runnable end) {
        pending.incrementAndGet();
        timer.schedule(
                () -> {
                    try {
                        end.run();
                    } finally {
                        pending.decrementAndGet();
                    }
                },
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void awaitHarmsOver() throws InterruptedException {
        Waiting.until(() -> "all harms are over", Duration.ofMinutes(1), () -> pending.get() == 0);
    }

    /** Of the logs of all processes that there were. */
    List<String> linesWith(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.contains(text))
                        .map(line -> file.getFileName() + ": " + line)
                        .forEach(found::add);
            }
        }
        return found;
    }

    String tails() {
        return "\n" + String.join("\n", standing.stream().map(Member::tail).toList());
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        while (!open.isEmpty()) {
            end(open.pop());
        }
    }

    /** The others are to be ended all the same. */
    private void end(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            report.say("could not be ended: " + e);
        }
    }
}
