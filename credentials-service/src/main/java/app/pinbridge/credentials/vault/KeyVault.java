package app.pinbridge.credentials.vault;

import app.pinbridge.pinpoint.connection.ApiKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts customers' keys at rest with Tink. What is encrypted for one tenant, connection and field opens for no other: a
 * row copied elsewhere is worthless. Without a keyset the service does not start.
 */
@Startup
@ApplicationScoped
public class KeyVault {
    private final Aead aead;
    private final String version;

    /**
     * A vault with the keyset in the given file.
     *
     * @param keysetFile a Tink keyset as JSON, made for instance with {@code tinkey create-keyset --key-template AES256_GCM}
     */
    public KeyVault(@ConfigProperty(name = "pinbridge.vault.keyset-file") String keysetFile) {
        try {
            AeadConfig.register();
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(Path.of(keysetFile)), InsecureSecretKeyAccess.get());
            this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
            this.version = Integer.toUnsignedString(keys.getPrimary().getId());
        } catch (IOException e) {
            throw new IllegalStateException("pinbridge.vault.keyset-file cannot be read: " + keysetFile + " ("
                    + e.getClass().getSimpleName() + ")");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("pinbridge.vault.keyset-file holds no usable Tink AEAD keyset");
        }
    }

    /** Encrypts a key for one place. */
    public Sealed seal(ApiKey key, Place place) {
        return sealText(key.reveal(), place);
    }

    /** Encrypts another secret for one place. */
    public Sealed sealText(String secret, Place place) {
        try {
            return new Sealed(aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), place.bytes()), version);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault's keyset cannot encrypt");
        }
    }

    /** Decrypts what was sealed for the same place. Throws when it was not, or with a key that the keyset has not. */
    public ApiKey open(byte[] ciphertext, Place place) {
        return ApiKey.of(openText(ciphertext, place));
    }

    /** As {@link #open}, of another secret. */
    public String openText(byte[] ciphertext, Place place) {
        try {
            return new String(aead.decrypt(ciphertext, place.bytes()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored key does not open: wrong keyset, or moved from another row");
        }
    }

    /** Where a ciphertext belongs. */
    public record Place(String tenantId, String connectionId, String field) {
        byte[] bytes() {
            // Lengths keep ("a", "bc") and ("ab", "c") apart.
            return "%d:%s|%d:%s|%d:%s"
                    .formatted(tenantId.length(), tenantId, connectionId.length(), connectionId, field.length(), field)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What may be stored.
     *
     * @param keyVersion id of the keyset's key that encrypted it
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database; nobody compares them
    public record Sealed(byte[] ciphertext, String keyVersion) {}
}
