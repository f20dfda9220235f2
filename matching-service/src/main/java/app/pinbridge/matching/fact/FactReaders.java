package app.pinbridge.matching.fact;

import app.pinbridge.engine.world.FactReader;
import java.util.HashMap;
import java.util.Map;

/**
 * One reader of facts for each customer, for the time of one transaction: what was read to find a fact's keys is not read
 * again to decide. Only for the thread of the transaction; the readers are for all.
 */
public final class FactReaders {
    private final Map<String, FactReader> readers = new HashMap<>();

    /** A customer's reader; whoever asks first gives the customer as it is in this transaction. */
    public FactReader of(String tenantId, Customer customer) {
        return readers.computeIfAbsent(tenantId, absent -> new FactReader(customer.settings()));
    }
}
