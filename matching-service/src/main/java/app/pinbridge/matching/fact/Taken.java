package app.pinbridge.matching.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch did to the facts.
 *
 * @param changes the facts that are no longer what they were
 * @param erased every subject whose erasure the batch asked for, known or not
 * @param before the batch's customers as they were, by tenant
 * @param customers the same as they are now
 * @param readers what was read of the facts, by customer
 */
public record Taken(
        List<FactChange> changes,
        Set<Ref> erased,
        Map<String, Customer> before,
        Map<String, Customer> customers,
        FactReaders readers) {}
