package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Hashes;
import app.pinbridge.matching.fact.Ref;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Something of a customer that decisions read: a subject, or a candidate key.
 *
 * @param hash of a key's text, or of a subject by {@link #ofSubject}
 */
public record Read(String tenantId, long hash) {

    /**
     * What decisions may have read of a fact: its subject, or one of its keys. A decision that read a key is found by the key
     * alone, so every key counts, also one that stays.
     */
    public static Stream<Read> ofFact(Ref ref, Hashes keys) {
        return LongStream.concat(LongStream.of(ofSubject(ref.subject())), keys.stream())
                .mapToObj(hash -> new Read(ref.tenantId(), hash));
    }

    /** The hash that stands for reading a subject's snapshot, apart from every key. */
    public static long ofSubject(String subject) {
        return Hashes.hash("subject " + subject);
    }
}
