package app.pinbridge.local.stack;

import app.pinbridge.testkit.ServiceDatabases;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The configuration file of each service; a file rather than arguments, which everybody on the machine could read. */
public final class ServiceConfiguration {
    private final StateDirectory state;
    private final Secrets secrets;
    private final StackPorts ports;
    private final StackSettings settings;

    /** Configuration of the services of this stack. */
    public ServiceConfiguration(StateDirectory state, Secrets secrets, StackPorts ports, StackSettings settings) {
        this.state = state;
        this.secrets = secrets;
        this.ports = ports;
        this.settings = settings;
    }

    /** Makes the service's database if it has none, and writes its file. */
    public Path write(String service, int port, boolean hasDatabase) {
        Map<String, String> values = new TreeMap<>(shared());
        values.put("quarkus.http.port", Integer.toString(port));
        if (hasDatabase) {
            ServiceDatabases databases = new ServiceDatabases("127.0.0.1", ports.postgres(), "postgres", "postgres");
            values.putAll(databases.create(
                    service, secrets.text("db-owner-" + service), secrets.text("db-login-" + service)));
        }
        values.putAll(own(service));
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return state.writeSecret(service + ".properties", text.toString());
    }

    private Map<String, String> shared() {
        return Map.ofEntries(
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("pinbridge.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka()),
                Map.entry("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka()),
                Map.entry("mp.jwt.verify.publickey", secrets.verificationKey()),
                Map.entry("pinbridge.internal.secret", secrets.text("internal-secret")),
                Map.entry("pinbridge.public-url", StackPorts.url(ports.gateway())),
                Map.entry("pinbridge.services.credentials-url", StackPorts.url(ports.credentials())),
                Map.entry("pinbridge.services.ingest-url", StackPorts.url(ports.ingest())),
                Map.entry("pinbridge.services.matching-url", StackPorts.url(ports.matching())),
                Map.entry("pinbridge.services.publisher-url", StackPorts.url(ports.publisher())),
                Map.entry("pinbridge.services.notifier-url", StackPorts.url(ports.notifier())),
                Map.entry(
                        "pinbridge.pinpoint.simulator-url",
                        settings.realPinpoint()
                                ? ""
                                : "http://{subdomain}.localhost:" + ports.simulator() + "/api/v1"));
    }

    private Map<String, String> publisher() {
        Map<String, String> values = new HashMap<>(Map.of(
                "pinbridge.notes.allowed-origins", StackPorts.url(ports.hostProduct()),
                "pinbridge.notes.token", secrets.text("notes-token")));
        if (!settings.realPinpoint()) {
            // The simulator is near and has no limit: a lost answer is soon cleared up.
            values.putAll(Map.of("pinbridge.publisher.grace", "5S", "pinbridge.publisher.initial-rate", "50"));
        }
        return values;
    }

    private Map<String, String> own(String service) {
        return switch (service) {
            case "credentials-service" ->
                Map.of("pinbridge.vault.keyset-file", secrets.vaultKeyset().toString());
            case "ingest-service" ->
                settings.realPinpoint()
                        ? Map.of()
                        : Map.of(
                                "pinbridge.ingest.poll-interval", "2s",
                                "pinbridge.ingest.scan-interval", "15s",
                                "pinbridge.pinpoint.first-rate", "50");
            case "publisher-service" -> publisher();
            case "notifier-service" ->
                Map.of(
                        "quarkus.mailer.host",
                        "127.0.0.1",
                        "quarkus.mailer.port",
                        Integer.toString(ports.smtp()),
                        "quarkus.mailer.mock",
                        "false",
                        "pinbridge.mail.pages",
                        StackPorts.url(ports.gateway()));
            case "gateway" ->
                Map.of(
                        "pinbridge.users.file",
                                state.root().resolve("secrets/users.json").toString(),
                        "pinbridge.host-tokens.file",
                                state.root().resolve("secrets/host-tokens.json").toString(),
                        "smallrye.jwt.sign.key.location", secrets.signingKey().toString(),
                        "pinbridge.session.key", secrets.text("session-key"),
                        "quarkus.management.port", Integer.toString(ports.gatewayHealth()));
            default -> Map.of();
        };
    }
}
