package app.pinbridge.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Quarkus test resource that gives a service its Kafka, its database, and keys to check people's and services' tokens.
 * Init argument {@code service}: its name, e.g. {@code matching-service}.
 */
public final class ServicePlatform implements QuarkusTestResourceLifecycleManager {
    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
        if (service.isEmpty()) {
            throw new IllegalArgumentException("@ResourceArg(name = \"service\", value = \"…-service\") is missing");
        }
    }

    @Override
    public Map<String, String> start() {
        Platform platform = Platform.shared();
        Map<String, String> configuration = new HashMap<>(platform.databases().create(service, "owner", "login"));
        configuration.put("pinbridge.kafka.bootstrap-servers", platform.bootstrapServers());
        configuration.put("kafka.bootstrap.servers", platform.bootstrapServers());
        configuration.put("mp.jwt.verify.publickey", TestTokens.publicKey());
        configuration.put("pinbridge.internal.secret", TestTokens.INTERNAL_SECRET);
        return configuration;
    }

    @Override
    public void stop() {
        // Kafka and PostgreSQL serve all tests of this JVM and go with it.
    }
}
