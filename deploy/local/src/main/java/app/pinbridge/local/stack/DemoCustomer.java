package app.pinbridge.local.stack;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customer who lives in a local stack: the people who may sign in, and the host product's token. */
public final class DemoCustomer {
    /** Its tenant. */
    public static final String TENANT = "demo";

    /** The company's name at Pinpoint. */
    public static final String SUBDOMAIN = "demo";

    private final Secrets secrets;

    /** The customer with these secrets. */
    public DemoCustomer(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Somebody who may sign in. */
    public record Person(String email, String name, String role) {}

    /** E-mail of the admin. */
    public String admin() {
        return "admin@" + SUBDOMAIN + ".example";
    }

    /** Password of everybody in this demo. */
    public String password() {
        return secrets.password("demo-password");
    }

    /** The API key that the simulated Pinpoint accepts. */
    public String apiKey() {
        return secrets.text("pinpoint-key");
    }

    /** Token with which the host product sends calls. */
    public String hostToken() {
        return secrets.text("host-token");
    }

    /** A few people besides the admin who may sign in, one of each role. */
    public List<String> people(StateDirectory state) {
        try {
            Map<String, String> ofRole = new LinkedHashMap<>();
            for (JsonNode user :
                    Json.MAPPER.readTree(Files.readString(state.root().resolve("secrets/users.json")))) {
                ofRole.putIfAbsent(
                        user.path("roles").path(0).asText(), user.path("email").asText());
            }
            ofRole.remove("admin");
            return ofRole.entrySet().stream()
                    .map(each -> each.getValue() + "  (" + each.getKey().replace('_', ' ') + ")")
                    .toList();
        } catch (IOException e) {
            throw new StackFailure("the demo's people cannot be read: " + e.getMessage());
        }
    }

    /** Writes the gateway's users and tokens. */
    void write(StateDirectory state, List<Person> people) {
        String hash = BcryptUtil.bcryptHash(password());
        List<Map<String, Object>> users = people.stream()
                .map(person -> Map.<String, Object>of(
                        "email", person.email(),
                        "name", person.name(),
                        "passwordHash", hash,
                        "tenantId", TENANT,
                        "roles", List.of(person.role())))
                .toList();
        state.writeSecret("users.json", json(users));
        state.writeSecret(
                "host-tokens.json",
                json(List.of(Map.of("sha256", sha256(hostToken()), "tenantId", TENANT, "name", "host-product"))));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
