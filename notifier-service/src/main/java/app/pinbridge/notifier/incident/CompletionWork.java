package app.pinbridge.notifier.incident;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.kit.intake.BatchWork;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.notifier.letter.LetterBox;
import app.pinbridge.notifier.letter.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes one letter for each sync run that has ended. */
@ApplicationScoped
public class CompletionWork implements BatchWork {
    private final LetterBox letters;

    /** Work on this box. */
    public CompletionWork(LetterBox letters) {
        this.letters = letters;
    }

    @Override
    public void take(Handle transaction, List<Received> batch) {
        for (Received received : batch) {
            if (received instanceof Received.Snapshot(Event<?> event, int partition)
                    && event.data() instanceof IntegrationComplete completion
                    && !completion.deleted()) {
                // A completion without a run is told by its event: that, too, stays the same when it is sent again.
                String run = completion.runId() == null ? event.source() + " " + event.id() : completion.runId();
                letters.write(
                        transaction,
                        event.tenantId(),
                        completion.connectionId(),
                        "complete/" + run,
                        new Occasion.Complete(completion),
                        event.time());
            }
        }
    }
}
