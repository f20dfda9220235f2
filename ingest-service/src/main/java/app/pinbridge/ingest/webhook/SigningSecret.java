package app.pinbridge.ingest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a connection's webhooks are signed with; prints without it. */
record SigningSecret(String tenantId, String connectionId, String secret) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH_OF_A_SIGNATURE = 44;

    /** Whether this is Base64 of the body's HMAC-SHA256; takes as long for a wrong one as for the right one. */
    boolean signed(byte[] body, Optional<String> signature) {
        return MessageDigest.isEqual(hmac(body), bytes(signature.orElse("")));
    }

    private byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
        }
    }

    /** No bytes for what is no signature. */
    private static byte[] bytes(String signature) {
        try {
            return signature.length() == LENGTH_OF_A_SIGNATURE
                    ? Base64.getDecoder().decode(signature)
                    : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[" + connectionId + ", redacted]";
    }
}
