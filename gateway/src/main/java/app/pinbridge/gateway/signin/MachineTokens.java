package app.pinbridge.gateway.signin;

import app.pinbridge.contracts.Json;
import app.pinbridge.gateway.GatewayConfig;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The host product's machines, by the SHA-256 of their tokens. The tokens themselves are kept nowhere, and what is
 * compared is a digest, so that the time a comparison takes tells nothing of a token.
 */
@Singleton
final class MachineTokens {
    private final Map<String, Person> byDigest;

    @Inject
    MachineTokens(GatewayConfig config) {
        this(config.hostTokens().file().map(MachineTokens::read).orElse(List.of()));
    }

    MachineTokens(List<Machine> machines) {
        Map<String, Person> found = new HashMap<>();
        for (Machine machine : machines) {
            found.put(
                    machine.sha256().toLowerCase(Locale.ROOT),
                    new Person(machine.tenantId(), machine.name(), machine.name(), Set.of(Role.HOST)));
        }
        this.byDigest = Map.copyOf(found);
    }

    Optional<Person> find(String token) {
        return Optional.ofNullable(byDigest.get(digest(token)));
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    private static List<Machine> read(Path file) {
        try {
            return Json.MAPPER.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("the host tokens file " + file + " cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    /** One line of the file. */
    record Machine(String sha256, String tenantId, String name) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        Machine {
            if (sha256 == null || tenantId == null || name == null || !sha256.matches("[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException("a host token needs sha256 (64 hex digits), tenantId and name");
            }
        }
    }
}
