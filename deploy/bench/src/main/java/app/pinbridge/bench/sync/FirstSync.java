package app.pinbridge.bench.sync;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.measure.Sender;
import app.pinbridge.bench.publish.KeyDoor;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.local.stack.StackProcess;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The first sync of one account by the real ingest-service.
 *
 * @param stack with nothing in it
 * @param properties of the service that stand above its configuration
 * @param patience the longest that it may take
 */
record FirstSync(BenchStack stack, List<String> properties, Duration patience, Clock clock) {
    static final String SERVICE = "ingest-service";
    private static final Duration COMING = Duration.ofDays(7);
    private static final String TENANT = "bench-0";

    /** Connects the account and watches until its sync is complete, or patience ends. */
    @SuppressWarnings("try") // the door need only be open
    SyncFigures run(SimulatedAccount account, int applications) {
        int port = stack.ports().ingest();
        try (KeyDoor door = KeyDoor.open(stack.ports().credentials(), SimulatedAccount.SUBDOMAIN, account.key())) {
            stack.service(SERVICE, port, properties);
            return watch(account, applications, new MemoryProbe(process(), StackPorts.url(port)));
        } catch (IOException e) {
            throw new StackFailure("the stand-in for credentials-service cannot listen: " + e.getMessage());
        }
    }

    private SyncFigures watch(SimulatedAccount account, int applications, MemoryProbe memory) {
        Instant now = clock.instant();
        ComingInterviews coming = new ComingInterviews(account.interviews(now, now.plus(COMING)));
        RequestSamples requests = new RequestSamples(account);
        try (RecordWatch watch = new RecordWatch(stack.servers(), coming)) {
            long begun = System.nanoTime();
            connect(now);
            while (watch.complete().isEmpty() && System.nanoTime() - begun < patience.toNanos()) {
                stack.launcher().requireAlive();
                watch.read();
                requests.look();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new SyncFigures(
                    applications,
                    coming.expected(),
                    coming.usable(),
                    seconds(coming.first(), begun),
                    seconds(coming.last(), begun),
                    seconds(watch.complete(), begun),
                    watch.records(),
                    seconds,
                    requests.all(),
                    account.asked(),
                    memory.look());
        }
    }

    private void connect(Instant now) {
        Connection connection = new Connection(
                TENANT,
                SimulatedAccount.SUBDOMAIN,
                1,
                "admin@" + SimulatedAccount.SUBDOMAIN + ".example",
                List.of(),
                Map.of(),
                false,
                Connection.Settings.DEFAULT,
                false);
        Event<?> saved = Event.of("c-0", "/pinbridge/credentials-service", now, TENANT, connection);
        try (Sender sender = new Sender(stack.servers())) {
            sender.sendAll(List.of(Sender.record(saved, saved.type().topic())));
        }
    }

    private StackProcess process() {
        return stack.launcher().processes().stream()
                .filter(process -> process.name().equals(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(OptionalLong at, long begun) {
        return at.isPresent() ? (at.getAsLong() - begun) / 1e9 : -1;
    }
}
