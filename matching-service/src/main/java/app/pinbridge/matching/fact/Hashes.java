package app.pinbridge.matching.fact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A set of texts as 64-bit hashes: small enough to be stored beside what they belong to and compared there. Two texts that
 * share a hash cost a look too many, and with 20 million keys of one customer there is such a pair once in 100,000 customers.
 */
public final class Hashes {
    /** No text. */
    public static final Hashes NONE = new Hashes(new long[0]);

    private static final MessageDigest SHA_256 = findSha256();

    private final long[] sorted;

    private Hashes(long[] sorted) {
        this.sorted = sorted;
    }

    /** A set of hashes. */
    public static Hashes of(LongStream hashes) {
        return new Hashes(hashes.sorted().distinct().toArray());
    }

    /** What {@link #bytes} wrote. */
    public static Hashes read(byte[] bytes) {
        long[] sorted = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(sorted);
        return new Hashes(sorted);
    }

    /** First 64 bits of the text's SHA-256. */
    public static long hash(String text) {
        return ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /** The SHA-256 of bytes. */
    public static byte[] sha256(byte[] bytes) {
        return newSha256().digest(bytes);
    }

    /** A copy of one that is never used itself: to look for the algorithm takes as long as to hash a short text. */
    private static MessageDigest newSha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }

    private static MessageDigest findSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The set as bytes, eight for each. */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(sorted.length * Long.BYTES);
        buffer.asLongBuffer().put(sorted);
        return buffer.array();
    }

    /** What is in this set and not in the other. */
    public LongStream without(Hashes other) {
        return LongStream.of(sorted).filter(hash -> Arrays.binarySearch(other.sorted, hash) < 0);
    }

    /** Whether one is in both sets. */
    public boolean meets(Hashes other) {
        return LongStream.of(sorted).anyMatch(hash -> Arrays.binarySearch(other.sorted, hash) >= 0);
    }

    /** The members, rising. */
    public LongStream stream() {
        return LongStream.of(sorted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hashes hashes && Arrays.equals(sorted, hashes.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return sorted.length + " hashes";
    }
}
