package io.orderlane.alipayhk.vertx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A name server on loopback that answers every question for an IPv4 address with one address, kept for a day, or none. */
final class TestNameServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int A = 1;
    private static final int NO_SUCH_NAME = 3;
    private static final byte[] A_DAY = {0, 1, 0x51, (byte) 0x80};

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final AtomicInteger asked = new AtomicInteger();
    private volatile byte @Nullable [] address;

    TestNameServer() throws IOException {
        Thread thread = new Thread(this::serve, "test-name-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on every name leads there. */
    void leadsTo(String literal) throws IOException {
        address = InetAddress.getByName(literal).getAddress();
    }

    String endpoint() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    int asked() {
        return asked.get();
    }

    private void serve() {
        byte[] buffer = new byte[1500];
        while (!socket.isClosed()) {
            try {
                DatagramPacket question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                asked.incrementAndGet();
                byte[] answer = answer(Arrays.copyOf(question.getData(), question.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** RFC 1035, 4.1: the header, the question again, and one record that points back to the question's name. */
    private byte[] answer(byte[] question) {
        int end = HEADER;
        while (question[end] != 0) {
            end += question[end] + 1;
        }
        boolean wantsIpv4 = question[end + 2] == A;
        byte[] to = address;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(question, 0, 2);
        out.writeBytes(new byte[] {(byte) 0x81, (byte) (0x80 | (to == null ? NO_SUCH_NAME : 0))});
        out.writeBytes(new byte[] {0, 1, 0, (byte) (to != null && wantsIpv4 ? 1 : 0), 0, 0, 0, 0});
        out.write(question, HEADER, end + 5 - HEADER);
        if (to != null && wantsIpv4) {
            out.writeBytes(new byte[] {(byte) 0xc0, HEADER, 0, A, 0, 1});
            out.writeBytes(A_DAY);
            out.writeBytes(new byte[] {0, 4});
            out.writeBytes(to);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
