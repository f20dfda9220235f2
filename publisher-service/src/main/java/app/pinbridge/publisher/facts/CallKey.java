package app.pinbridge.publisher.facts;

import java.util.Comparator;

/** A call of a customer. Ordered, so that all lock calls in the same order. */
public record CallKey(String tenantId, String callId) implements Comparable<CallKey> {
    private static final Comparator<CallKey> ORDER =
            Comparator.comparing(CallKey::tenantId).thenComparing(CallKey::callId);

    @Override
    public int compareTo(CallKey other) {
        return ORDER.compare(this, other);
    }
}
