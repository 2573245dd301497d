package bingosim.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the process of this machine that listens on a port, where this process may look at it. */
public final class Listener {
    private static final String LISTENS = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Listener() {}

    /** @return empty also if the host is not this machine's loopback */
    public static Optional<Long> pid(String host, int port) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress() ? pid(port) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> pid(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try {
                sockets.addAll(sockets(Files.readAllLines(Path.of(table)), port));
            } catch (IOException e) {
                // no such system, or none of that version of IP
            }
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (hasOpened(process, sockets)) {
                    return Optional.of(Long.valueOf(process.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            // no such system
        }
        return Optional.empty();
    }

    /** Of those that listen on a port, as links of open files name them. */
    static List<String> sockets(List<String> table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        List<String> sockets = new ArrayList<>();
        for (String line : table) {
            String[] fields = line.strip().split(" +");
            if (fields.length > INODE && fields[ADDRESS].endsWith(suffix) && fields[STATE].equals(LISTENS)) {
                sockets.add("socket:[%s]".formatted(fields[INODE]));
            }
        }
        return sockets;
    }

    private static boolean hasOpened(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            // another user's, or it has ended
        }
        return false;
    }
}
