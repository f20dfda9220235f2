package app.pinbridge.ingest.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The first 128 bits of SHA-256, as hexadecimal text. */
public record ContentHash(String hex) {
    private static final int BYTES = 16;

    /** The hash of parts, which stay apart: what one ends with is not what the next begins with. */
    public static ContentHash of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(part);
        }
        return new ContentHash(HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES)));
    }

    /** The hash that bytes of the database hold. */
    public static ContentHash stored(byte[] bytes) {
        return new ContentHash(HexFormat.of().formatHex(bytes));
    }

    /** The hash as bytes for the database. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
