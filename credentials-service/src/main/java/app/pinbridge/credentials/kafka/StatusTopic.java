package app.pinbridge.credentials.kafka;

import app.pinbridge.credentials.status.StatusBoard;
import app.pinbridge.kit.intake.EventIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code integration-status}. */
@ApplicationScoped
public class StatusTopic {
    private final EventIntake intake;
    private final StatusBoard board;

    /** The edge that feeds the board. */
    public StatusTopic(EventIntake intake, StatusBoard board) {
        this.intake = intake;
        this.board = board;
    }

    /** Takes one batch; offsets are committed when it returns. */
    @Incoming("status")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        intake.take(records, board);
    }
}
