package app.pinbridge.local.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Where each process of one stack listens, all on 127.0.0.1. */
public record StackPorts(
        int gateway,
        int gatewayHealth,
        int credentials,
        int ingest,
        int matching,
        int publisher,
        int notifier,
        int kafka,
        int postgres,
        int smtp,
        int mailPage,
        int simulator,
        int hostProduct) {

    private static final List<Integer> DOCUMENTED =
            List.of(8080, 9080, 8081, 8082, 8083, 8084, 8085, 9092, 15432, 2525, 8025, 9100, 8090);

    /** The documented ports where they are free, others where they are not; the gateway's must be free. */
    public static StackPorts documented(int gateway) {
        if (gateway < 1 || gateway > 65_535) {
            throw new StackFailure("--port is a number from 1 to 65535, not " + gateway);
        }
        List<Integer> wished = new ArrayList<>(DOCUMENTED);
        wished.set(0, gateway);
        StackPorts chosen = of(Ports.choose(wished));
        if (chosen.gateway() != gateway) {
            throw new StackFailure("port " + gateway + " is in use; stop what uses it or choose another with --port");
        }
        return chosen;
    }

    /** Any free ports, so that a second stack can stand beside another. */
    public static StackPorts free() {
        return of(Ports.choose(Collections.nCopies(DOCUMENTED.size(), Ports.ANY)));
    }

    private static StackPorts of(List<Integer> ports) {
        Iterator<Integer> next = ports.iterator();
        return new StackPorts(
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next());
    }

    /** Address of a port. */
    public static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
