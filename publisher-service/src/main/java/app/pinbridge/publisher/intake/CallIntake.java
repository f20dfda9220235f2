package app.pinbridge.publisher.intake;

import app.pinbridge.contracts.Call;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.facts.CallNotes;
import app.pinbridge.publisher.facts.CallNotesRepository;
import app.pinbridge.publisher.facts.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes calls: whether and where their notes are. */
@ApplicationScoped
public class CallIntake {
    private final CallChanges changes;
    private final CallNotesRepository notes;

    /** An intake that keeps the latest of each call. */
    public CallIntake(CallChanges changes, CallNotesRepository notes) {
        this.changes = changes;
        this.notes = notes;
    }

    /** Takes a batch in the transaction of its caller. */
    public void take(Handle transaction, List<Received> batch) {
        changes.take(transaction, batch, this::store);
    }

    private boolean store(Handle transaction, CallKey key, Received.Snapshot snapshot) {
        return snapshot.event().data() instanceof Call call
                && notes.store(transaction, key, CallNotes.of(call), Stamp.of(snapshot.event()));
    }
}
