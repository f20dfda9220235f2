package app.pinbridge.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
public final class Ports {
    /** Any port will do. */
    public static final int ANY = 0;

    /** Below those that the system gives to clients, one of which could take a port between its choice and its use. */
    private static final int LOWEST = 20_000;

    private static final int COUNT = 10_000;

    private Ports() {}

    /**
     * Chooses ports all at once, no two the same: each is held while the others are chosen.
     *
     * @param wished each taken if it is free, otherwise any free one in its place
     */
    public static List<Integer> choose(List<Integer> wished) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int port : wished) {
                held.add(Optional.of(port)
                        .filter(one -> one != ANY)
                        .flatMap(Ports::hold)
                        .orElseGet(Ports::holdAny));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** Whether nothing listens there. */
    public static boolean isFree(int port) {
        Optional<ServerSocket> socket = hold(port);
        socket.ifPresent(Ports::close);
        return socket.isPresent();
    }

    private static ServerSocket holdAny() {
        int begin = ThreadLocalRandom.current().nextInt(COUNT);
        for (int i = 0; i < COUNT; i++) {
            Optional<ServerSocket> socket = hold(LOWEST + (begin + i) % COUNT);
            if (socket.isPresent()) {
                return socket.get();
            }
        }
        throw new StackFailure("no port from " + LOWEST + " to " + (LOWEST + COUNT - 1) + " is free on 127.0.0.1");
    }

    private static Optional<ServerSocket> hold(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
                return Optional.of(socket);
            } catch (IOException e) {
                socket.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackFailure("a port cannot be given back: " + e.getMessage());
        }
    }
}
