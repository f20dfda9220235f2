package app.pinbridge.gateway.support;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** What the gateway needs around it: services, accounts, tokens and keys, all made anew. */
public final class Backends implements QuarkusTestResourceLifecycleManager {
    /** Password of every account. */
    public static final String PASSWORD = "correct horse battery staple";

    /** Token of the host product's machine. */
    public static final String MACHINE = "machine-token-0123456789abcdef0123456789abcdef";

    public static final FakeService CREDENTIALS = new FakeService();
    public static final FakeService INGEST = new FakeService();
    public static final FakeService MATCHING = new FakeService();
    public static final FakeService PUBLISHER = new FakeService();
    public static final KeyPair KEYS = keys();

    /** Forgets what services were told and asked. */
    public static void reset() {
        CREDENTIALS.reset();
        INGEST.reset();
        MATCHING.reset();
        PUBLISHER.reset();
    }

    @Override
    public Map<String, String> start() {
        reset();
        return Map.of(
                "pinbridge.session.key", "session-key-of-tests-0123456789abcdef",
                "pinbridge.users.file", file("users", users()),
                "pinbridge.host-tokens.file", file("tokens", tokens()),
                "smallrye.jwt.sign.key", pem(),
                "pinbridge.api.timeout", "2s",
                "pinbridge.services.credentials-url", CREDENTIALS.address(),
                "pinbridge.services.matching-url", MATCHING.address(),
                "pinbridge.services.publisher-url", PUBLISHER.address(),
                "pinbridge.services.ingest-url", INGEST.address());
    }

    @Override
    public void stop() {
        // The servers serve all tests of this JVM and go with it.
    }

    private static String users() {
        String hash = BcryptUtil.bcryptHash(PASSWORD, 4);
        StringBuilder users = new StringBuilder("[");
        for (String role : new String[] {"admin", "recruiter", "hiring_manager", "interviewer"}) {
            users.append(users.length() > 1 ? "," : "")
                    .append(
                            "{\"email\":\"%s@acme.com\",\"name\":\"Ada <b>%s</b>\",\"passwordHash\":\"%s\",\"tenantId\":\"t-acme\",\"roles\":[\"%s\"]}"
                                    .formatted(role, role, hash, role));
        }
        return users.append("]").toString();
    }

    private static String tokens() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(MACHINE.getBytes(StandardCharsets.UTF_8));
            return "[{\"sha256\":\"%s\",\"tenantId\":\"t-acme\",\"name\":\"recorder\"}]"
                    .formatted(HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file(String name, String content) {
        try {
            Path file = Files.createTempFile("gateway-" + name, ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
