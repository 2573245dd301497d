package bingosim.cli;

import bingosim.connection.RabbitAddress;
import bingosim.connection.SecretFile;
import bingosim.job.InvalidParametersException;
import bingosim.request.RequestQueue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where workers get their requests, if they do the work. */
final class BrokerOptions {
    @Option(
            names = "--rabbitmq",
            paramLabel = "URL",
            defaultValue = "${env:BINGOSIM_RABBITMQ}",
            description =
                    "let workers do the work, which listen to this broker: amqp://USER:PASSWORD@HOST:PORT/VHOST (or BINGOSIM_RABBITMQ, or BINGOSIM_RABBITMQ_FILE, a file with the URL); needs --postgres, except for bench")
    private @Nullable String rabbitmq;

    Optional<RabbitAddress> rabbitmq() {
        return Optional.ofNullable(rabbitmq)
                .filter(url -> !url.isBlank())
                .or(() -> SecretFile.of(System.getenv(), "BINGOSIM_RABBITMQ"))
                .map(RabbitAddress::new);
    }

    RequestQueue queue() {
        return RequestQueue.of(Optional.ofNullable(System.getenv("BINGOSIM_QUEUE"))
                .filter(name -> !name.isBlank())
                .orElse(RequestQueue.DEFAULT_INSTALLATION));
    }

    RabbitAddress require() {
        return rabbitmq()
                .orElseThrow(() -> InvalidParametersException.of(
                        List.of("--rabbitmq (or BINGOSIM_RABBITMQ) is missing: workers get their requests there")));
    }
}
