package bingosim.cli;

import bingosim.connection.SecretFile;
import bingosim.http.Access;
import bingosim.http.AccessTokens;
import bingosim.http.HttpAddress;
import bingosim.http.HttpCertificate;
import bingosim.http.HttpSettings;
import bingosim.job.InvalidParametersException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how a manager answers over HTTP. */
final class HttpOptions {
    private static final String OFF = "off";

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:BINGOSIM_HTTP:-127.0.0.1:8080}",
            description = "where to answer over HTTP, or off (or BINGOSIM_HTTP; default: ${DEFAULT-VALUE})")
    private String address = OFF;

    @Option(
            names = "--http-names",
            paramLabel = "NAME,...",
            defaultValue = "${env:BINGOSIM_HTTP_NAMES:-}",
            description =
                    "names under which it is asked for, besides those of the loopback and of --http; requests for others are refused (or BINGOSIM_HTTP_NAMES)")
    private String names = "";

    @Option(
            names = "--http-certificate",
            paramLabel = "FILE",
            defaultValue = "${env:BINGOSIM_HTTP_CERTIFICATE}",
            description = "answer over HTTPS, with this certificate in PEM (or BINGOSIM_HTTP_CERTIFICATE)")
    private @Nullable Path certificate;

    @Option(
            names = "--http-key",
            paramLabel = "FILE",
            defaultValue = "${env:BINGOSIM_HTTP_KEY}",
            description = "its key in PEM (or BINGOSIM_HTTP_KEY)")
    private @Nullable Path key;

    @Option(
            names = "--new-tokens",
            description =
                    "replace the tokens that were made up before by new ones, and print these; other managers know them when they are started again")
    private boolean isToReplaceTokens;

    /** Empty: not at all. */
    Optional<HttpSettings> settings() {
        if (address.equals(OFF)) {
            return Optional.empty();
        }
        return Optional.of(
                new HttpSettings(HttpAddress.parse(address), names(), certificate(), tokens(), isToReplaceTokens));
    }

    private Set<String> names() {
        return Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private Optional<HttpCertificate> certificate() {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw InvalidParametersException.of(List.of("--http-certificate and --http-key belong together"));
        }
        return Optional.of(new HttpCertificate(certificate, key));
    }

    /** Never an option: a list of processes would show it. */
    private static Map<Access, String> tokens() {
        Map<Access, String> tokens = new EnumMap<>(Access.class);
        for (Access access : Access.values()) {
            String variable = "BINGOSIM_HTTP_%s_TOKEN".formatted(access.name().toUpperCase(Locale.ROOT));
            Optional.ofNullable(System.getenv(variable))
                    .filter(token -> !token.isBlank())
                    .or(() -> SecretFile.of(System.getenv(), variable))
                    .ifPresent(token -> {
                        AccessTokens.requireLong(variable, token);
                        tokens.put(access, token);
                    });
        }
        return tokens;
    }
}
