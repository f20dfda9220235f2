package app.pinbridge.ingest.kafka;

import app.pinbridge.ingest.lifecycle.ConnectionWork;
import app.pinbridge.kit.intake.EventIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code credentials-saved}: connections as they are saved and removed. */
@ApplicationScoped
public class ConnectionTopic {
    private final EventIntake intake;
    private final ConnectionWork work;

    /** An edge before this work. */
    public ConnectionTopic(EventIntake intake, ConnectionWork work) {
        this.intake = intake;
        this.work = work;
    }

    /** Takes a batch; returns when its offsets may be committed. */
    @Incoming("connections")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        intake.take(records, work);
    }
}
