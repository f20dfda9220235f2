package app.pinbridge.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/** A company's OpenID Connect provider: discovery, keys, and a token endpoint that signs in whoever the code names. */
public final class CompanyProvider implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, keys()));
        server.createContext("/token", exchange -> answer(exchange, tokens(body(exchange))));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", address(),
                "quarkus.oidc.client-id", "pinbridge",
                "quarkus.oidc.credentials.secret", "client-secret-of-tests-0123456789abcdef",
                "pinbridge.public-url", "https://pinbridge.acme.com");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}
                """.formatted(address());
    }

    private static String keys() {
        RSAPublicKey key = (RSAPublicKey) Backends.KEYS.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(encoded(key.getModulus()), encoded(key.getPublicExponent()));
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    /** The code says what the provider knows: {@code customer}, {@code nobodys} or {@code unverified}. */
    private String tokens(String request) {
        JwtClaimsBuilder claims = Jwt.issuer(address())
                .audience("pinbridge")
                .subject("s-1")
                .claim("email", "grete@acme.com")
                .claim("email_verified", !request.contains("code=unverified"))
                .claim("name", "Grete Hermann")
                .groups(Set.of("recruiter", "host", "everybody"))
                .expiresIn(Duration.ofMinutes(5));
        if (!request.contains("code=nobodys")) {
            claims.claim("tenantid", "t-acme");
        }
        String token = claims.jws().keyId("k").sign(Backends.KEYS.getPrivate());
        return "{\"access_token\":\"%1$s\",\"id_token\":\"%1$s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                .formatted(token);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
