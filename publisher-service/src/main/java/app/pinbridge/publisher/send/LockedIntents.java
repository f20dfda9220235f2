package app.pinbridge.publisher.send;

import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.facts.FactsRepository;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Intents as they stand, with their call locked: the only way in which a sender changes one. */
@ApplicationScoped
public class LockedIntents {
    private final Database database;
    private final FactsRepository calls;
    private final IntentRepository repository;

    /** Intents in this database. */
    public LockedIntents(Database database, FactsRepository calls, IntentRepository repository) {
        this.database = database;
        this.calls = calls;
        this.repository = repository;
    }

    /** Does something with an intent as it stands now, in one transaction. */
    void with(Intent claimed, BiConsumer<Handle, Intent> work) {
        database.runAsWorker(handle -> {
            calls.lock(handle, call(claimed));
            repository.locked(handle, claimed.id()).ifPresent(intent -> work.accept(handle, intent));
        });
    }

    static CallKey call(Intent intent) {
        return new CallKey(intent.key().tenantId(), intent.key().callId());
    }
}
