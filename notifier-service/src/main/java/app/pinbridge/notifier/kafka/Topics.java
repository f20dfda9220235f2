package app.pinbridge.notifier.kafka;

import app.pinbridge.kit.intake.EventIntake;
import app.pinbridge.notifier.incident.CompletionWork;
import app.pinbridge.notifier.incident.IncidentWork;
import app.pinbridge.notifier.letter.ConnectionWork;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code credentials-saved}, {@code integration-status} and {@code integration-complete}. */
@ApplicationScoped
public class Topics {
    private final EventIntake intake;
    private final ConnectionWork connections;
    private final IncidentWork incidents;
    private final CompletionWork completions;

    /** The edge that feeds this work. */
    public Topics(EventIntake intake, ConnectionWork connections, IncidentWork incidents, CompletionWork completions) {
        this.intake = intake;
        this.connections = connections;
        this.incidents = incidents;
        this.completions = completions;
    }

    /** Takes one batch of connections; offsets are committed when it returns. */
    @Incoming("connections")
    @Blocking
    public void connections(ConsumerRecords<String, byte[]> records) {
        intake.take(records, connections);
    }

    /** Takes one batch of statuses; offsets are committed when it returns. */
    @Incoming("statuses")
    @Blocking
    public void statuses(ConsumerRecords<String, byte[]> records) {
        intake.take(records, incidents);
    }

    /** Takes one batch of completions; offsets are committed when it returns. */
    @Incoming("completions")
    @Blocking
    public void completions(ConsumerRecords<String, byte[]> records) {
        intake.take(records, completions);
    }
}
