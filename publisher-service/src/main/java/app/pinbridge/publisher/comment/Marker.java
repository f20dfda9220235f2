package app.pinbridge.publisher.comment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A short text in each comment by which it is found again, e.g. {@code [pb-7f3k9q2m4x]}. It follows from what the comment is
 * for and from nothing else, so that every attempt at one comment carries the same marker and no two comments do.
 */
public record Marker(String text) {
    /** How every marker begins. */
    static final String BEGIN = "[pb-";

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    /** The marker of the comment with this key. */
    public static Marker of(CommentKey key) {
        byte[] hash = sha256(String.join(
                "\n",
                key.tenantId(),
                key.callId(),
                key.on().text(),
                key.what().word(),
                Integer.toString(key.sequence())));
        StringBuilder text = new StringBuilder(BEGIN);
        for (int i = 0; i < LENGTH; i++) {
            text.append(DIGITS.charAt(hash[i] & 31));
        }
        return new Marker(text.append(']').toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
