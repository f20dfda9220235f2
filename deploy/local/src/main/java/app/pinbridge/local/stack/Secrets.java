package app.pinbridge.local.stack;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets of one stack, made once and kept in its state directory, readable by their owner only. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StateDirectory state;

    /** The secrets in this directory. */
    public Secrets(StateDirectory state) {
        this.state = state;
    }

    /** A random text under this name: 32 bytes, URL-safe. */
    public String text(String name) {
        return kept(name, () -> {
            byte[] bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    /** A password short enough to be typed from the screen. */
    public String password(String name) {
        return kept(name, () -> {
            String letters = "abcdefghjkmnpqrstuvwxyz23456789";
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 14; i++) {
                text.append(i > 0 && i % 5 == 4 ? '-' : letters.charAt(RANDOM.nextInt(letters.length())));
            }
            return text.toString();
        });
    }

    /** The keyset that encrypts customers' keys. */
    public Path vaultKeyset() {
        kept("vault-keyset.json", () -> {
            try {
                AeadConfig.register();
                return TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no keyset can be made", e);
            }
        });
        return state.directory("secrets").resolve("vault-keyset.json");
    }

    /** The gateway's key to sign people's tokens, as PEM. */
    public Path signingKey() {
        if (!Files.exists(file("jwt-private.pem")) || !Files.exists(file("jwt-public.txt"))) {
            KeyPair keys = newKeys();
            state.writeSecret("jwt-private.pem", pem(keys.getPrivate().getEncoded()));
            state.writeSecret(
                    "jwt-public.txt",
                    Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        }
        return file("jwt-private.pem");
    }

    /** The key by which services check people's tokens, Base64. */
    public String verificationKey() {
        signingKey();
        return read(file("jwt-public.txt"));
    }

    private String kept(String name, Supplier<String> maker) {
        if (!Files.exists(file(name))) {
            state.writeSecret(name, maker.get());
        }
        return read(file(name));
    }

    private Path file(String name) {
        return state.directory("secrets").resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw StateDirectory.failure(file + " cannot be read", e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no RSA", e);
        }
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
