package bingosim.oldprotocol;

import bingosim.simulation.Simulator;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes one message after the other: claim, read, simulate, hand on, acknowledge. */
final class RunConsumer extends DefaultConsumer {
    private final RunRows runs;
    private final Function<UUID, Snapshot> snapshots;
    private final BufferedPersister persister;
    private final boolean readsRowPerRun;
    private final Map<UUID, Simulator> simulators = new HashMap<>();
    private volatile boolean isStopped;

    RunConsumer(
            Channel channel,
            RunRows runs,
            Function<UUID, Snapshot> snapshots,
            BufferedPersister persister,
            boolean readsRowPerRun) {
        super(channel);
        this.runs = runs;
        this.snapshots = snapshots;
        this.persister = persister;
        this.readsRowPerRun = readsRowPerRun;
    }

    @Override
    public synchronized void handleDelivery(
            String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
        if (isStopped) {
            return;
        }
        try {
            simulate(RunMessage.parse(body));
            getChannel().basicAck(envelope.getDeliveryTag(), false);
        } catch (IOException | RuntimeException e) {
            ProcessMain.fail(e);
        }
    }

    /** Takes no other message, and waits for the one in hand. */
    void stop() {
        isStopped = true;
        synchronized (this) {
            return;
        }
    }

    private void simulate(RunMessage message) {
        List<UUID> claimed = runs.claim(message.runIds());
        Map<UUID, RunRow> told = message.rows().stream().collect(Collectors.toMap(RunRow::id, Function.identity()));
        for (UUID id : claimed) {
            RunRow row = told.get(id);
            simulate(row == null || readsRowPerRun ? runs.read(id) : row);
        }
    }

    private void simulate(RunRow row) {
        Snapshot snapshot = snapshots.apply(row.batch());
        Simulator simulator =
                simulators.computeIfAbsent(row.batch(), batch -> new Simulator(snapshot.compiled(), snapshot.seed()));
        persister.add(new FinishedRun(row, snapshot, simulator.run(row.runIndex())));
    }
}
