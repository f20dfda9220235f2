package app.pinbridge.notifier.incident;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.kit.intake.BatchWork;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.notifier.letter.LetterBox;
import app.pinbridge.notifier.letter.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes letters of what statuses mean. */
@ApplicationScoped
public class IncidentWork implements BatchWork {
    private final HealthTable table;
    private final LetterBox letters;

    /** Work on these tables. */
    public IncidentWork(HealthTable table, LetterBox letters) {
        this.table = table;
        this.letters = letters;
    }

    @Override
    public void take(Handle transaction, List<Received> batch) {
        for (Received received : batch) {
            switch (received) {
                case Received.Snapshot(Event<?> event, int partition) -> {
                    if (event.data() instanceof IntegrationStatus status && !status.deleted()) {
                        judge(transaction, event, status);
                    }
                }
                case Received.Erasure erasure ->
                    table.erase(
                            transaction,
                            erasure.tenantId(),
                            erasure.subject().substring(erasure.subject().indexOf('/') + 1));
            }
        }
    }

    private void judge(Handle transaction, Event<?> event, IntegrationStatus status) {
        table.lockFor(transaction, event, status.connectionId()).ifPresent(before -> {
            Verdict verdict = IncidentRules.judge(before.health(), before.otherTroubles(), status, event.time());
            table.put(transaction, event, status.connectionId(), verdict.health());
            switch (verdict) {
                case Verdict.Silence silence -> {}
                case Verdict.Trouble trouble ->
                    write(transaction, event, status, trouble.incident(), new Occasion.Trouble(status));
                case Verdict.Recovery recovery ->
                    write(transaction, event, status, recovery.incident(), new Occasion.Recovery(status));
            }
        });
    }

    private void write(
            Handle transaction, Event<?> event, IntegrationStatus status, String incident, Occasion occasion) {
        letters.write(transaction, event.tenantId(), status.connectionId(), incident, occasion, event.time());
    }
}
