package io.orderlane.alipayhk.port;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A peer on a real socket that reads HTTP/1.1 requests byte for byte and does with the connection what a test says. */
public final class RawPeer implements AutoCloseable {

    /** What the peer does once it has read a whole request. */
    public interface Behaviour {
        /** Writes to the socket, or cuts it. */
        void answer(Received request, Socket socket) throws IOException;
    }

    /** One request as it arrived. */
    public record Received(String head, Bytes body) {
        /** The value of a header, empty when it is missing. */
        public String header(String name) {
            return head.lines()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(RawPeer::daemon);

    private RawPeer(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
        threads.execute(this::acceptAll);
    }

    /** On a free port of loopback, in plain text. */
    public static RawPeer plain(Behaviour behaviour) throws IOException {
        return new RawPeer(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), behaviour);
    }

    /** On this socket, for TLS. */
    public static RawPeer on(ServerSocket server, Behaviour behaviour) {
        return new RawPeer(server, behaviour);
    }

    /** Answers every request with this. */
    public static Behaviour answering(int status, String headers, byte[] body) {
        return (request, socket) -> {
            String head = "HTTP/1.1 " + status + " Said\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        };
    }

    /** The port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** Every whole request so far. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** How many connections were ever made. */
    public int connections() {
        return open.size();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            for (Received next = read(socket.getInputStream()); next != null; next = read(socket.getInputStream())) {
                received.add(next);
                behaviour.answer(next, socket);
            }
        } catch (IOException gone) {
            // the other side left, which is what several tests are about
        }
    }

    private static Received read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        Received headOnly = new Received(head.toString(), Bytes.NONE);
        String length = headOnly.header("Content-Length");
        return new Received(headOnly.head(), Bytes.of(in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length))));
    }

    /** Cuts a connection hard, so that the other side sees a reset. */
    public static void reset(Socket socket) throws IOException {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException alreadyGone) {
            return;
        }
        socket.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-peer");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
