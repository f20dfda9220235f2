package app.pinbridge.credentials;

import app.pinbridge.contracts.Json;
import app.pinbridge.simulator.Simulator;
import app.pinbridge.simulator.SimulatorConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A simulated Pinpoint, a keyset, and an activity log for the service under test. */
public final class PinpointSimulator implements QuarkusTestResourceLifecycleManager {
    static final String KEY = "full-key-0123456789";
    static final String WEAK_KEY = "weak-key-0123456789";

    private static final List<JsonNode> ACTIVITY = new CopyOnWriteArrayList<>();

    private static Simulator simulator;
    private static HttpServer log;

    @Override
    public Map<String, String> start() {
        simulator =
                Simulator.start(SimulatorConfig.standard().withApplications(20).withKeys(KEY, WEAK_KEY));
        log = log();
        return Map.of(
                "pinbridge.services.ingest-url",
                "http://127.0.0.1:" + log.getAddress().getPort(),
                "pinbridge.pinpoint.simulator-url",
                simulator.baseUri().toString().replace("127.0.0.1", "{subdomain}.localhost"),
                "pinbridge.check.timeout",
                "5s",
                "pinbridge.vault.keyset-file",
                keyset().toString());
    }

    @Override
    public void stop() {
        simulator.close();
        log.stop(0);
    }

    /** The Pinpoint of the company {@code acme}; other companies there are none. */
    static Simulator simulator() {
        return simulator;
    }

    /** Requests to Pinpoint on behalf of a customer that the log was told of. */
    static List<JsonNode> activity(String tenant) {
        return ACTIVITY.stream()
                .filter(made -> made.get("tenantId").asText().equals(tenant))
                .toList();
    }

    private static HttpServer log() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/internal/activity", exchange -> {
                boolean trusted = exchange.getRequestHeaders().getFirst("X-Pinbridge-Internal") != null;
                if (trusted) {
                    Json.MAPPER.readTree(exchange.getRequestBody()).get("items").forEach(ACTIVITY::add);
                }
                exchange.sendResponseHeaders(trusted ? 204 : 401, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
