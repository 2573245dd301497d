package bingosim.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** The network between one process and a server on this machine, which can break in two ways. */
final class TcpProxy implements AutoCloseable {
    enum State {
        SOUND,
        /** Connections are ended, nobody is let in. */
        CUT,
        /** Nobody is told anything: connections stay and new ones are let in, but nothing gets through. */
        SILENT
    }

    private final ServerSocket server;
    private final IntSupplier target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.SOUND;

    private TcpProxy(ServerSocket server, IntSupplier target) {
        this.server = server;
        this.target = target;
    }

    /** @param target port of the server, asked with each connection */
    static TcpProxy to(IntSupplier target) {
        try {
            var proxy = new TcpProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            proxy.inBackground(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** With {@link State#SOUND}, what was on its way through silence arrives late. */
    synchronized void become(State next) {
        state = next;
        notifyAll();
        if (next == State.CUT) {
            sockets.forEach(TcpProxy::end);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                sockets.add(client);
                inBackground(() -> connect(client));
            } catch (IOException e) {
                // closed, or the client has gone already
            }
        }
    }

    private void connect(Socket client) {
        try {
            awaitSound();
            Socket onwards = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            sockets.add(onwards);
            inBackground(() -> pump(client, onwards));
            pump(onwards, client);
        } catch (IOException e) {
            sockets.remove(client);
            end(client); // refused, by this network or by the server
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read;
            while ((read = in.read(buffer)) >= 0) {
                awaitSound();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one side has ended the connection, so the other loses it as well
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void awaitSound() throws IOException {
        while (state == State.SILENT) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        if (state == State.CUT) {
            throw new IOException("cut");
        }
    }

    private void inBackground(Runnable work) {
        var thread = new Thread(work, "proxy-" + server.getLocalPort());
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(server);
        become(State.CUT);
    }
}
