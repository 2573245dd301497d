package bingosim.chaos;

import bingosim.testkit.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A batch that runs, all that can be harmed while it does, and each harm in turn. What lasts is ended by a timer. */
final class Scene {
    private static final String NOBODY = "";
    private static final Pattern HOLDER = Pattern.compile("process (\\d+)");
    private static final Duration TO_DECLARE = Duration.ofSeconds(20);
    private static final InstantSource TIME = InstantSource.system();
    private static final String CONNECTIONS = """
            select pid
            from pg_stat_activity
            where datname = current_database()
              and application_name like 'bingosim%'
            order by pid
            """;
    private static final String REQUESTS = """
            select '{"version":1,"batch":' || batch_id || ',"partition":' || partition_number
                   || ',"stepExecution":' || step_execution_id || '}'
            from partition_claim
            where batch_id = ?
              and step_execution_id is not null
            order by partition_number
            """;

    private final Installation installation;
    private final Observer observer;
    private final Member run;
    private final Harm harm;

    /** @param run the process that launched the batch */
    Scene(Installation installation, Member run, Harm harm) {
        this.installation = installation;
        this.run = run;
        this.harm = harm;
        observer = installation.observer;
    }

    private interface Deed {
        void on(Member member) throws IOException, InterruptedException;
    }

    String killWorker(Random random) throws IOException, InterruptedException {
        Optional<Member> worker = worker(random);
        return worker.isEmpty() ? NOBODY : silence(worker.get(), member -> kill(member, random));
    }

    String freezeWorker(Random random, Duration time) throws IOException, InterruptedException {
        Optional<Member> worker = worker(random);
        return worker.isEmpty() ? NOBODY : silence(worker.get(), member -> freeze(member, time)) + lasting(time);
    }

    String pauseWorker(Random random, Duration time) throws IOException, InterruptedException {
        Optional<Member> worker = worker(random);
        if (worker.isEmpty()) {
            return NOBODY;
        }
        freeze(worker.get(), time);
        return worker.get().name() + lasting(time);
    }

    String cutWorker(Random random, Duration time) throws IOException, InterruptedException {
        Optional<Member> worker = worker(random);
        TcpProxy.State way = way(random);
        return worker.isEmpty()
                ? NOBODY
                : "%s, all ways %s%s"
                        .formatted(
                                silence(
                                        worker.get(),
                                        member -> harmProxies(List.of(member.database, member.broker), way, time)),
                                way.name().toLowerCase(Locale.ROOT),
                                lasting(time));
    }

    String killWatcher(Random random) throws IOException, InterruptedException {
        Optional<Observer.State> lease = observer.state();
        Optional<Member> watcher = lease.flatMap(this::watcher);
        return watcher.isEmpty() ? NOBODY : unwatch(watcher.get(), lease.get(), member -> kill(member, random));
    }

    String freezeWatcher(Duration time) throws IOException, InterruptedException {
        Optional<Observer.State> lease = observer.state();
        Optional<Member> watcher = lease.flatMap(this::watcher);
        return watcher.isEmpty()
                ? NOBODY
                : unwatch(watcher.get(), lease.get(), member -> freeze(member, time)) + lasting(time);
    }

    String killWatcherAndWorker(Random random) throws IOException, InterruptedException {
        String watcher = killWatcher(random);
        String worker = killWorker(random);
        return watcher.isEmpty() || worker.isEmpty() ? watcher + worker : watcher + " and " + worker;
    }

    String restartBroker(Duration pause) throws IOException, InterruptedException {
        return restart(installation.broker::kill, pause, installation.broker::startAgain);
    }

    String restartDatabase(Duration pause) throws IOException, InterruptedException {
        return restart(installation.database::crash, pause, installation.database::startAgain);
    }

    private interface Part {
        void run() throws IOException, InterruptedException;
    }

    private String restart(Part end, Duration pause, Part start) throws IOException, InterruptedException {
        Instant begin = TIME.instant();
        observer.outageBegins();
        end.run();
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        start.run();
        observer.outageEnds();
        return String.format(
                Locale.ROOT, "killed, answers again after %.1f s", seconds(Duration.between(begin, TIME.instant())));
    }

    String cutBroker(Random random, Duration time) {
        return harmProxies(everybody().map(member -> member.broker).toList(), way(random), time);
    }

    String cutDatabase(Random random, Duration time) {
        return harmProxies(everybody().map(member -> member.database).toList(), way(random), time);
    }

    String purgeQueue() throws InterruptedException {
        return atQueue(TestBroker::purge, "purged");
    }

    String deleteQueue() throws InterruptedException {
        return atQueue(TestBroker::deleteQueue, "deleted");
    }

    String sendAllAgain(Random random) throws InterruptedException {
        List<String> requests =
                new ArrayList<>(installation.database.jdbc().queryForList(REQUESTS, String.class, batchId()));
        requests.addAll(List.copyOf(requests));
        Collections.shuffle(requests, random);
        return atQueue(
                queue -> requests.forEach(
                        body -> queue.publish(body.getBytes(StandardCharsets.UTF_8), "application/json")),
                requests.size() + " requests");
    }

    /** A broker that has forgotten its queues gets them back from the first who connects. */
    private String atQueue(Consumer<TestBroker> deed, String words) throws InterruptedException {
        TestBroker queue = installation.broker.queue();
        if (!Waiting.isTrueWithin(TO_DECLARE, queue::hasQueue)) {
            return NOBODY;
        }
        observer.outageBegins();
        deed.accept(queue);
        observer.outageEnds();
        return words;
    }

    String endConnections(Random random) {
        observer.outageBegins();
        JdbcTemplate jdbc = installation.database.jdbc();
        List<Integer> all = new ArrayList<>(jdbc.queryForList(CONNECTIONS, Integer.class));
        Collections.shuffle(all, random);
        List<Integer> half = all.subList(0, (all.size() + 1) / 2);
        half.forEach(pid -> jdbc.queryForObject("select pg_terminate_backend(?)", Boolean.class, pid));
        observer.outageEnds();
        return "%d of %d".formatted(half.size(), all.size());
    }

    private long batchId() {
        return observer.state().orElseThrow().id();
    }

    private Stream<Member> everybody() {
        return Stream.concat(installation.standing().stream(), Stream.of(run));
    }

    /** One that could be at work, or else one that is starting. */
    private Optional<Member> worker(Random random) {
        List<Member> up =
                new ArrayList<>(installation.workers().filter(Member::isUp).toList());
        Collections.shuffle(up, random);
        return up.stream()
                .filter(Member::isReady)
                .findFirst()
                .or(() -> up.stream().findFirst());
    }

    private Optional<Member> watcher(Observer.State lease) {
        Matcher holder = HOLDER.matcher(lease.holder());
        return holder.find()
                ? everybody()
                        .filter(member -> member.isUp() && member.pid() == Long.parseLong(holder.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private String silence(Member worker, Deed deed) throws IOException, InterruptedException {
        Instant at = TIME.instant();
        Optional<String> incarnation = worker.incarnation();
        deed.on(worker);
        List<Integer> held =
                incarnation.map(name -> observer.silenced(harm, at, name)).orElse(List.of());
        return held.isEmpty()
                ? worker.name() + ", which had nothing"
                : "%s, which had partition %s"
                        .formatted(
                                worker.name(),
                                held.stream().map(String::valueOf).collect(Collectors.joining(" and ")));
    }

    private String unwatch(Member watcher, Observer.State lease, Deed deed) throws IOException, InterruptedException {
        Instant at = TIME.instant();
        deed.on(watcher);
        observer.unwatched(harm, at, lease);
        return watcher.name() + ", which watched the batch";
    }

    /** Whoever launched the batch is not replaced: others are to finish it. */
    private void kill(Member member, Random random) {
        member.kill();
        if (!member.equals(run)) {
            installation.later(Duration.ofMillis(1000 + random.nextInt(3000)), member::start);
        }
    }

    private void freeze(Member member, Duration time) throws IOException, InterruptedException {
        installation.later(time, member.freeze());
    }

    private static TcpProxy.State way(Random random) {
        return random.nextBoolean() ? TcpProxy.State.CUT : TcpProxy.State.SILENT;
    }

    private String harmProxies(List<TcpProxy> proxies, TcpProxy.State way, Duration time) {
        observer.outageBegins();
        proxies.forEach(proxy -> proxy.become(way));
        installation.later(time, () -> {
            proxies.forEach(proxy -> proxy.become(TcpProxy.State.SOUND));
            observer.outageEnds();
        });
        return "all ways %s%s".formatted(way.name().toLowerCase(Locale.ROOT), lasting(time));
    }

    private static String lasting(Duration time) {
        return String.format(Locale.ROOT, ", for %.1f s", seconds(time));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
