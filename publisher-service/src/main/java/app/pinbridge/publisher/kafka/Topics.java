package app.pinbridge.publisher.kafka;

import app.pinbridge.kit.intake.EventIntake;
import app.pinbridge.publisher.intake.CallIntake;
import app.pinbridge.publisher.intake.ConnectionIntake;
import app.pinbridge.publisher.intake.MatchIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics that this service reads. */
@ApplicationScoped
public class Topics {
    private final EventIntake intake;
    private final ConnectionIntake connections;
    private final CallIntake calls;
    private final MatchIntake matches;

    /** Topics that lead to these intakes. */
    public Topics(EventIntake intake, ConnectionIntake connections, CallIntake calls, MatchIntake matches) {
        this.intake = intake;
        this.connections = connections;
        this.calls = calls;
        this.matches = matches;
    }

    @Incoming("connections")
    @Blocking
    void connections(ConsumerRecords<String, byte[]> records) {
        intake.take(records, connections::take);
    }

    @Incoming("calls")
    @Blocking
    void calls(ConsumerRecords<String, byte[]> records) {
        intake.take(records, calls::take);
    }

    @Incoming("matches")
    @Blocking
    void matches(ConsumerRecords<String, byte[]> records) {
        intake.take(records, matches::take);
    }
}
