package app.pinbridge.matching.kafka;

import app.pinbridge.kit.intake.EventIntake;
import app.pinbridge.matching.publication.PublicationIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what was posted to Pinpoint; apart from the facts, because it is none: no answer depends on it. */
@ApplicationScoped
public class PublicationTopic {
    private final EventIntake intake;
    private final PublicationIntake work;

    /** A consumer that fills the copy. */
    public PublicationTopic(EventIntake intake, PublicationIntake work) {
        this.intake = intake;
        this.work = work;
    }

    @Incoming("publications")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) {
        intake.take(records, work);
    }
}
