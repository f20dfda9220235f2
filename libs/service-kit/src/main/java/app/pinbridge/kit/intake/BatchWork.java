package app.pinbridge.kit.intake;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a service does with a batch of records, in one transaction. It may see any record again, in any order. */
@FunctionalInterface
public interface BatchWork {
    /** Does the work. What it throws rolls the whole batch back; the intake then finds out which record is to blame. */
    void take(Handle transaction, List<Received> batch);
}
