package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Hashes;

/**
 * Something of a customer that decisions read: a subject, or a candidate key.
 *
 * @param hash of a key's text, or of a subject by {@link #ofSubject}
 */
public record Read(String tenantId, long hash) {

    /** The hash that stands for reading a subject's snapshot, apart from every key. */
    public static long ofSubject(String subject) {
        return Hashes.hash("subject " + subject);
    }
}
