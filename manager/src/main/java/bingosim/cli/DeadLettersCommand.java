package bingosim.cli;

import bingosim.connection.RabbitAddress;
import bingosim.job.InvalidParametersException;
import bingosim.request.DeadLetter;
import bingosim.request.DeadLetters;
import bingosim.verdict.Readable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what workers refused, sends it to them again or deletes it. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = {
            "List the requests that workers refused, the oldest first; nothing is changed. Needs no database.",
            "Why a worker refused one is in its log."
        })
final class DeadLettersCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final int MOST_SHOWN = 10_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "most to list, or to discard (default: 20), or to redeliver (default: all)")
    private @Nullable Integer limit;

    @Option(names = "--redeliver", description = "send them to the workers again; what is refused again comes back")
    private boolean redeliver;

    @Option(names = "--discard", description = "delete those that are listed")
    private boolean discard;

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requireWithinLimits();
        RabbitAddress rabbitmq = broker.require();
        rabbitmq.requireUsable();
        try (var deadLetters = DeadLetters.open(rabbitmq, broker.queue())) {
            return redeliver ? redeliver(deadLetters) : list(deadLetters);
        }
    }

    private void requireWithinLimits() {
        if (redeliver && discard) {
            throw InvalidParametersException.of(List.of("--redeliver and --discard: choose one"));
        }
        if (limit != null && (limit < 1 || limit > MOST_SHOWN)) {
            throw InvalidParametersException.of(List.of("--limit=%d: allowed is 1 to %d".formatted(limit, MOST_SHOWN)));
        }
    }

    private int redeliver(DeadLetters deadLetters) {
        long asked = Math.min(
                deadLetters.count(),
                Optional.ofNullable(limit).map(Integer::longValue).orElse(Long.MAX_VALUE));
        long redelivered = deadLetters.redeliver(asked);
        var err = spec.commandLine().getErr();
        err.printf(
                "%s back in queue %s%n",
                counted(redelivered), deadLetters.queue().name());
        if (redelivered < asked) {
            err.printf(
                    "%s left: the broker did not take the next; is queue %s there? a manager makes it%n",
                    counted(deadLetters.count()), deadLetters.queue().name());
            return BingoSim.FAILED;
        }
        return 0;
    }

    private int list(DeadLetters deadLetters) {
        long present = deadLetters.count();
        long most = Optional.ofNullable(limit).orElse(SHOWN);
        List<DeadLetter> letters = discard ? deadLetters.discard(most) : deadLetters.look(most);
        var out = spec.commandLine().getOut();
        out.printf("%s in queue %s%n", counted(present), deadLetters.queue().deadLetters());
        for (int i = 0; i < letters.size(); i++) {
            out.println(line(i + 1, letters.get(i)));
        }
        if (discard) {
            out.printf("%s deleted%n", counted(letters.size()));
        } else if (letters.size() < present) {
            out.printf("%s more: --limit N lists up to N%n", Readable.count(present - letters.size()));
        }
        out.flush();
        return 0;
    }

    private static String line(int position, DeadLetter letter) {
        return String.format(
                Locale.ROOT,
                "%4d  %-19s  %-14s  %,9d bytes  %s",
                position,
                letter.refusedAt().map(TIME::format).orElse("-"),
                letter.reason().isEmpty() ? "-" : letter.reason(),
                letter.bytes(),
                letter.beginning());
    }

    private static String counted(long letters) {
        return letters == 1 ? "1 dead letter" : Readable.count(letters) + " dead letters";
    }
}
