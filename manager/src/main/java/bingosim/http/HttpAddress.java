package bingosim.http;

import bingosim.job.FirstLine;
import bingosim.job.InvalidParametersException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the manager listens.
 *
 * @param host its name or number, without brackets
 * @param port 0: any free one
 */
public record HttpAddress(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9.-]+)):(\\d{1,5})");
    private static final int LARGEST_PORT = 65_535;

    /** @param text {@code HOST:PORT}, a number of version 6 in brackets */
    public static HttpAddress parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > LARGEST_PORT) {
            throw InvalidParametersException.of(List.of(
                    "--http=%s: allowed is HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080, or off".formatted(text)));
        }
        String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new HttpAddress(host, Integer.parseInt(matcher.group(3)));
    }

    /**
     * Asked before anything else starts, because this says in one line what is wrong.
     *
     * @throws InvalidParametersException if nobody can listen there, or somebody does
     */
    public void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw InvalidParametersException.of(List.of(
                    "--http=%s:%d cannot be listened to: %s; choose another one, or off if this manager is not to answer over HTTP"
                            .formatted(name(), port, FirstLine.of(e))));
        }
    }

    /** As requests name it. */
    String name() {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
