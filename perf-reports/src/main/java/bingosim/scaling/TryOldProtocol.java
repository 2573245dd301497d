package bingosim.scaling;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.oldprotocol.OldBatch;
import bingosim.oldprotocol.OldProtocol;
import bingosim.oldprotocol.OldServers;
import bingosim.oldprotocol.OldTuning;
import bingosim.oldprotocol.Placement;
import java.io.IOException;

/** The command that runs a batch by the old protocol and prints what was measured. */
final class TryOldProtocol {
    private TryOldProtocol() {}

    /** @param arguments URL of PostgreSQL, URL of RabbitMQ, workers, runs; scenario, runs per message, if they are others */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 4 || arguments.length > 6) {
            System.err.println(
                    "TryOldProtocol POSTGRES RABBITMQ WORKERS RUNS [SCENARIO (spring-league-bingo) [RUNS PER MESSAGE (20)]]");
            System.exit(2);
        }
        var servers = new OldServers(new PostgresAddress(arguments[0]), new RabbitAddress(arguments[1]));
        String scenario = arguments.length > 4 ? arguments[4] : "spring-league-bingo";
        var batch = new OldBatch(scenario, Integer.parseInt(arguments[3]), "bench");
        OldTuning tuning = OldTuning.asMeasured();
        if (arguments.length > 5) {
            tuning = tuning.withRunsPerMessage(Integer.parseInt(arguments[5]));
        }
        int workers = Integer.parseInt(arguments[2]);
        System.out.print(OldProtocol.run(servers, batch, workers, tuning, Placement.anywhere())
                .text());
    }
}
