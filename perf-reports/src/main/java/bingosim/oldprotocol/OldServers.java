package bingosim.oldprotocol;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/** Where database and broker are. They are used as they are: how durable a commit is, is a setting of theirs. */
public record OldServers(PostgresAddress postgres, RabbitAddress rabbitmq) {
    private static final int MOST_CONNECTIONS = 50;
    private static final String POSTGRES = "BINGOSIM_POSTGRES";
    private static final String RABBITMQ = "BINGOSIM_RABBITMQ";

    /**
     * A pool of 50 connections, of which those are opened that are used.
     *
     * @param idle how many are opened in advance
     */
    HikariDataSource open(String schema, int idle) {
        var config = new HikariConfig();
        config.setJdbcUrl(postgres.url());
        config.setPoolName(schema);
        config.setMinimumIdle(idle);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.addDataSourceProperty("currentSchema", schema);
        config.addDataSourceProperty("ApplicationName", schema);
        // a statement is prepared on the server when it is first used, not when it comes the fifth time
        config.addDataSourceProperty("prepareThreshold", 1);
        return new HikariDataSource(config);
    }

    /** For processes; unlike their arguments, nobody else sees it. */
    Map<String, String> environment() {
        return Map.of(POSTGRES, postgres.url(), RABBITMQ, rabbitmq.url());
    }

    static OldServers ofEnvironment(Map<String, String> environment) {
        return new OldServers(
                new PostgresAddress(environment.getOrDefault(POSTGRES, "")),
                new RabbitAddress(environment.getOrDefault(RABBITMQ, "")));
    }
}
