package app.pinbridge.corpus.world;

import app.pinbridge.contracts.EventData;
import java.time.Instant;

/** An entity in the making. Its fields stand open: a case is one changed field. */
public interface Draft {
    /** The entity as it is now. */
    EventData snapshot();

    /** When the entity became as it is now. */
    Instant changedAt();
}
