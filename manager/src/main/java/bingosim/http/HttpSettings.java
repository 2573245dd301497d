package bingosim.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the manager answers over HTTP.
 *
 * @param names under which requests may ask for it, besides the loopback's and that of the address
 * @param certificate for HTTPS; without it answers HTTP
 * @param tokens that were given; those that were not are made up and kept in the database
 * @param isToReplaceTokens whether new ones are made up even if there are some
 */
public record HttpSettings(
        HttpAddress address,
        Set<String> names,
        Optional<HttpCertificate> certificate,
        Map<Access, String> tokens,
        boolean isToReplaceTokens) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public HttpSettings {
        names = Set.copyOf(names);
        tokens = Map.copyOf(tokens);
    }

    /** Whether a request that names this host is meant for us; any other may come from a page that bent its own name to us. */
    boolean isOurs(String host) {
        return allNames().contains(host.toLowerCase(Locale.ROOT));
    }

    private Set<String> allNames() {
        return Stream.of(LOOPBACK.stream(), Stream.of(address.name()), names.stream())
                .flatMap(each -> each)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What Spring needs to know of it. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bingosim.answers-over-http", true);
        settings.put("server.address", address.host());
        settings.put("server.port", address.port());
        certificate.ifPresent(files -> {
            settings.put("server.ssl.certificate", "file:" + files.certificate());
            settings.put("server.ssl.certificate-private-key", "file:" + files.key());
        });
        return settings;
    }

    public String url(int port) {
        return "%s://%s:%d".formatted(certificate.isPresent() ? "https" : "http", address.name(), port);
    }
}
