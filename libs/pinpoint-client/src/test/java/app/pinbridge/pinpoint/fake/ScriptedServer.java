package app.pinbridge.pinpoint.fake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers each connection's one request with exactly the bytes, or the misbehaviour, that comes next in its script. */
public final class ScriptedServer implements AutoCloseable {

    /** What it does after it has read a request. */
    public interface Step {
        void answer(Socket socket, CountDownLatch closed) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Queue<Step> script = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedServer(Step... steps) throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        script.addAll(List.of(steps));
        threads.submit(this::accept);
    }

    public static ScriptedServer start(Step... steps) {
        try {
            return new ScriptedServer(steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These bytes, then the end. */
    public static Step bytes(String raw) {
        return (socket, closed) -> {
            OutputStream out = socket.getOutputStream();
            out.write(raw.getBytes(StandardCharsets.UTF_8));
            out.flush();
        };
    }

    /** A whole answer with a JSON body. */
    public static Step json(int status, String body, String... headers) {
        return bytes(head(status, body.getBytes(StandardCharsets.UTF_8).length, headers) + body);
    }

    /** An answer that ends in the middle of its body. */
    public static Step half(int status, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return bytes(head(status, length) + body.substring(0, body.length() / 2));
    }

    /** Resets the connection. */
    public static Step reset() {
        return (socket, closed) -> socket.setSoLinger(true, 0);
    }

    /** Never answers. */
    public static Step silence() {
        return (socket, closed) -> closed.await();
    }

    private static String head(int status, int length, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Length: " + length
                + "\r\nContent-Type: application/vnd.api+json\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/api/v1");
    }

    /** Heads and bodies as they came. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private Void accept() throws IOException {
        while (closed.getCount() > 0) {
            Socket socket = listening.accept();
            Step step = script.isEmpty() ? bytes("") : script.remove();
            threads.submit(() -> {
                try (socket) {
                    requests.add(read(socket.getInputStream()));
                    step.answer(socket, closed);
                }
                return null;
            });
        }
        return null;
    }

    private static String read(InputStream socket) throws IOException {
        InputStream in = new BufferedInputStream(socket);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        int length = text.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
