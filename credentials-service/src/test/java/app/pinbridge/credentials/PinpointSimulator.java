package app.pinbridge.credentials;

import app.pinbridge.simulator.Simulator;
import app.pinbridge.simulator.SimulatorConfig;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/** A simulated Pinpoint and a keyset for the service under test. */
public final class PinpointSimulator implements QuarkusTestResourceLifecycleManager {
    static final String KEY = "full-key-0123456789";
    static final String WEAK_KEY = "weak-key-0123456789";

    private static Simulator simulator;

    @Override
    public Map<String, String> start() {
        simulator =
                Simulator.start(SimulatorConfig.standard().withApplications(20).withKeys(KEY, WEAK_KEY));
        return Map.of(
                "pinbridge.pinpoint.simulator-url",
                        simulator.baseUri().toString().replace("127.0.0.1", "{subdomain}.localhost"),
                "pinbridge.check.timeout", "5s",
                "pinbridge.vault.keyset-file", keyset().toString());
    }

    @Override
    public void stop() {
        simulator.close();
    }

    /** The Pinpoint of the company {@code acme}; other companies there are none. */
    static Simulator simulator() {
        return simulator;
    }

    /** A new keyset. */
    public static Path keyset() {
        try {
            AeadConfig.register();
            return Files.writeString(
                    Files.createTempFile("keyset", ".json"),
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                            InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
