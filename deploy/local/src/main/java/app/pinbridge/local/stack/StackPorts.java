package app.pinbridge.local.stack;

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

    /** The documented ports where they are free, others where they are not; the gateway's must be free. */
    public static StackPorts documented(int gateway) {
        if (!Ports.isFree(gateway)) {
            throw new StackFailure("port " + gateway + " is in use; stop what uses it or choose another with --port");
        }
        return new StackPorts(
                gateway,
                Ports.preferably(9080),
                Ports.preferably(8081),
                Ports.preferably(8082),
                Ports.preferably(8083),
                Ports.preferably(8084),
                Ports.preferably(8085),
                Ports.preferably(9092),
                Ports.preferably(15432),
                Ports.preferably(2525),
                Ports.preferably(8025),
                Ports.preferably(9100),
                Ports.preferably(8090));
    }

    /** Any free ports, so that a second stack can stand beside another. */
    public static StackPorts free() {
        return new StackPorts(
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any(),
                Ports.any());
    }

    /** Address of a port. */
    public static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
