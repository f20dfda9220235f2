package app.pinbridge.matching.kafka;

import app.pinbridge.kit.intake.EventIntake;
import app.pinbridge.matching.intake.MicroBatch;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what the three topics of facts bring, a poll at a time; offsets are committed when it returns. */
@ApplicationScoped
public class FactTopics {
    private final EventIntake intake;
    private final MicroBatch work;

    /** A consumer that works by these batches. */
    public FactTopics(EventIntake intake, MicroBatch work) {
        this.intake = intake;
        this.work = work;
    }

    @Incoming("facts")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) {
        intake.take(records, work);
    }
}
