package app.pinbridge.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.connection.Lease;
import app.pinbridge.ingest.connection.Leases;
import app.pinbridge.ingest.sync.Dispatcher;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Stage.BasicType;
import app.pinbridge.simulator.webhook.Webhook;
import app.pinbridge.simulator.world.Applications;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for changes is put off once a customer is live, so that what comes comes by webhooks. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class WebhookTest {
    private static final String HEADER = "PINPOINT-HMAC-SHA256";
    private static final String SECRET = "a-secret-of-tests-0123456789abcdef0123456789";

    @Inject
    Dispatcher dispatcher;

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    @Inject
    Leases leases;

    @Test
    void whatAWebhookNamesIsThereAtOnceAndOnlyWhatChangedIsSent() {
        try (Customer acme = live()) {
            String id = changedApplication(acme);
            int before = acme.recordEvents().size();

            send(acme, applicationMoved(id, now())).statusCode(202).body("outcome", equalTo("accepted"));

            acme.awaitThat("the change", () -> acme.recordEvents().size() > before);
            acme.hasAll();
            acme.awaitThat("nothing left", () -> waiting(acme) == 0);
            assertThat(acme.recordEvents()).hasSize(before + 1);
        }
    }

    @Test
    void whatTheSimulatorSendsItselfIsUnderstood() {
        try (Customer acme = live()) {
            acme.pinpoint
                    .webhooks()
                    .add(new Webhook(
                            URI.create(
                                    "http://127.0.0.1:" + RestAssured.port + "/webhooks/pinpoint/" + acme.connectionId),
                            SECRET,
                            Set.of()));

            changedApplication(acme);

            acme.awaitAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "secret", "signature", "none", "connection"})
    void whatIsNotSignedRightlyIsRefusedAlikeWhetherThereIsSuchAConnectionOrNot(String wrong) {
        try (Customer acme = live()) {
            String body = applicationMoved("1", now());
            String signature = signature(wrong.equals("secret") ? "another" : SECRET, body);

            Response answer = given().header(
                            HEADER,
                            switch (wrong) {
                                case "signature" -> "%%%";
                                case "none" -> "";
                                default -> signature;
                            })
                    .body(wrong.equals("body") ? body.replace("1", "2") : body)
                    .post("/webhooks/pinpoint/" + (wrong.equals("connection") ? "c-nobodys" : acme.connectionId));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.asString())
                    .isEqualTo(given().header(HEADER, "x")
                            .body("{}")
                            .post("/webhooks/pinpoint/c-unknown")
                            .asString());
            assertThat(waiting(acme)).isZero();
        }
    }

    @Test
    void aDeliveryThatComesAgainAsksForNothing() {
        try (Customer acme = live()) {
            String body = applicationMoved("1", now());
            send(acme, body).body("outcome", equalTo("accepted"));
            acme.awaitThat("it was asked for", () -> waiting(acme) == 0);
            long asked = acme.pinpoint.requests().count();

            send(acme, body).statusCode(202).body("outcome", equalTo("duplicate"));

            assertThat(waiting(acme)).isZero();
            assertThat(acme.pinpoint.requests().count()).isEqualTo(asked);
        }
    }

    @Test
    void ofManyThatComeAtOnceWithTheSameWordOneIsAccepted() throws Exception {
        try (Customer acme = live();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String body = applicationMoved("1", now());

            List<Future<String>> answers = IntStream.range(0, 12)
                    .mapToObj(each -> threads.submit(
                            () -> send(acme, body).statusCode(202).extract().<String>path("outcome")))
                    .toList();

            int accepted = 0;
            for (Future<String> answer : answers) {
                accepted += answer.get().equals("accepted") ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
    }

    @Test
    void killedBetweenStoringAndAskingItIsAskedForByTheNext() {
        try (Customer acme = live()) {
            String id = changedApplication(acme);
            dispatcher.pause();
            try {
                send(acme, applicationMoved(id, now())).statusCode(202);
                assertThat(waiting(acme)).isPositive();
            } finally {
                dispatcher.resume();
            }

            acme.awaitAll();
            acme.awaitThat("nothing left", () -> waiting(acme) == 0);
        }
    }

    @Test
    void whatPinpointDoesNotGiveNowIsAskedForAgain() {
        try (Customer acme = live()) {
            String id = changedApplication(acme);
            acme.pinpoint.keys().revoke("full-key");
            send(acme, applicationMoved(id, now())).statusCode(202);
            acme.awaitThat("a refusal", () -> attempts(acme) > 0);
            assertThat(waiting(acme)).isPositive();
        }
    }

    @Test
    void aBodyLargerThanAWebhookIsRefused() {
        try (Customer acme = live()) {
            send(acme, " ".repeat(70_000)).statusCode(413);
            // Cut off by the server itself, which may close the connection before all is sent.
            send(acme, " ".repeat(1_000_000)).statusCode(413);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"event\":\" \",\"triggeredAt\":1,\"data\":{}}",
                "{\"event\":7,\"triggeredAt\":1,\"data\":{}}"
            })
    void signedNonsenseIsABadRequest(String body) {
        try (Customer acme = live()) {
            send(acme, body).statusCode(400).body("code", equalTo("invalid_webhook"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"Application.Moved \\n\",\"triggeredAt\":1,\"data\":{\"id\":7}}",
                "{\"event\":\"application_moved\",\"triggeredAt\":\"2026-03-02T08:00:00Z\",\"data\":{\"id\":7}}",
                "{\"event\":\"application_moved\",\"triggeredAt\":1,\"data\":[7]}",
                "{\"event\":\"application_moved\",\"payload\":{\"id\":7}}"
            })
    void aSignedWebhookOfAnUnforeseenFormIsTakenAndCountedAsUnknown(String body) {
        try (Customer acme = live()) {
            double before = counted("unknown_event");

            send(acme, body).statusCode(202).body("outcome", equalTo("unknown_event"));

            assertThat(counted("unknown_event")).isEqualTo(before + 1);
        }
    }

    @Test
    void anUnknownEventIsTakenAndCounted() {
        try (Customer acme = live()) {
            double before = counted("unknown_event");

            send(acme, "{\"event\":\"onboarding_begun\",\"triggeredAt\":%d,\"data\":{\"id\":7}}".formatted(now()))
                    .statusCode(202)
                    .body("outcome", equalTo("unknown_event"));

            assertThat(counted("unknown_event")).isEqualTo(before + 1);
        }
    }

    @Test
    void oneFromLongAgoIsTakenAndLeftAlone() {
        try (Customer acme = live()) {
            send(acme, applicationMoved("1", now() - 3 * 24 * 3600))
                    .statusCode(202)
                    .body("outcome", equalTo("too_old"));
        }
    }

    @Test
    void aRenewedSecretHoldsAndTheOldOneEndsWithinAMinute() {
        try (Customer acme = live()) {
            send(acme, applicationMoved("1", now())).statusCode(202);
            secret(acme, "renewed");
            String body = applicationMoved("2", now());

            acme.awaitThat("the renewed one", () -> post(acme, body, signature("renewed", body)) == 202);

            assertThat(post(acme, body, signature(SECRET, body))).isEqualTo(401);
        }
    }

    @Test
    void anAnswerComesWithinASecondThoughCredentialsServiceIsSlowOrBroken() {
        try (Customer acme = live()) {
            String slow = acme.connectionId + "-slow";
            String broken = acme.connectionId + "-broken";
            Neighbourhood.SLOW.put(slow, Duration.ofSeconds(5));
            Neighbourhood.BROKEN.add(broken);
            String body = applicationMoved("1", now());
            send(acme, body).statusCode(202);

            for (String connection : List.of(slow, broken)) {
                Response answer = given().header(HEADER, signature(SECRET, body))
                        .body(body)
                        .post("/webhooks/pinpoint/" + connection);

                assertThat(answer.statusCode()).as(connection).isEqualTo(503);
                assertThat(answer.getTimeIn(TimeUnit.MILLISECONDS))
                        .as("within the five seconds that Pinpoint waits, on a busy machine too")
                        .isLessThan(2500);
            }
            assertThat(List.of(timed(acme, "2"), timed(acme, "3"), timed(acme, "4")))
                    .anyMatch(millis -> millis < 1000);
        }
    }

    private static long timed(Customer customer, String id) {
        return send(customer, applicationMoved(id, now()))
                .statusCode(202)
                .extract()
                .timeIn(TimeUnit.MILLISECONDS);
    }

    @Test
    void whatIsNamedWhileASessionEndsIsAskedForAtOnceAllTheSame() {
        try (Customer acme = live()) {
            dispatcher.pause();
            try {
                send(acme, applicationMoved("1", now())).statusCode(202);
                Instant later = SettableClock.now().plus(Duration.ofHours(1));

                database.runAsWorker(handle -> {
                    Lease lease = handle.createQuery("""
                                    UPDATE connection SET lease_token = gen_random_uuid() WHERE tenant_id = :tenant
                                    RETURNING number, lease_token, revision
                                    """)
                            .bind("tenant", acme.tenant)
                            .map((row, context) ->
                                    new Lease(row.getLong("number"), row.getObject("lease_token", UUID.class)))
                            .one();
                    leases.giveBack(handle, lease, 1, later, 0);
                });

                Instant next = database.asWorker(
                        handle -> handle.createQuery("SELECT next_attempt_at FROM connection WHERE tenant_id = :tenant")
                                .bind("tenant", acme.tenant)
                                .mapTo(Instant.class)
                                .one());
                assertThat(next).isBefore(later.minus(Duration.ofMinutes(50)));
            } finally {
                dispatcher.resume();
            }
            acme.awaitThat("nothing left", () -> waiting(acme) == 0);
        }
    }

    @Test
    void afterADisconnectNothingIsTakenAndNothingIsLeft() {
        Customer acme = live();
        send(acme, applicationMoved("1", now())).statusCode(202);

        acme.close();

        send(acme, applicationMoved("2", now())).statusCode(401);
        assertThat(waiting(acme)).isZero();
        assertThat(count("SELECT count(*) FROM webhook_delivery WHERE tenant_id = ?", acme.tenant))
                .isZero();
    }

    private Customer live() {
        Customer acme = Customer.with(40);
        acme.connect();
        secret(acme, SECRET);
        acme.await(State.LIVE);
        dispatcher.pause();
        database.runAsWorker(handle -> {
            for (String table : List.of("sync_task", "connection")) {
                handle.execute(
                        "UPDATE " + table + " SET next_attempt_at = ? WHERE tenant_id = ?",
                        SettableClock.now().plus(Duration.ofHours(1)),
                        acme.tenant);
            }
        });
        dispatcher.resume();
        return acme;
    }

    private static void secret(Customer customer, String secret) {
        Neighbourhood.WEBHOOK_SECRETS.put(
                customer.connectionId,
                "{\"tenantId\":\"%s\",\"connectionId\":\"%s\",\"secret\":\"%s\"}"
                        .formatted(customer.tenant, customer.connectionId, secret));
    }

    /** Changes an application in Pinpoint; its id. */
    private static String changedApplication(Customer customer) {
        Applications all = customer.pinpoint.world().applications();
        for (int index = 0; ; index++) {
            Application before = all.at(index);
            customer.pinpoint.edits().applications().moveTo(before.id(), BasicType.OFFER);
            if (all.at(index).stageId() != before.stageId()) {
                return Long.toString(before.id());
            }
        }
    }

    private static String applicationMoved(String id, long at) {
        return "{\"event\":\"application_moved\",\"triggeredAt\":%d,\"data\":{\"application\":{\"id\":%s}}}"
                .formatted(at, id);
    }

    private static long now() {
        return SettableClock.now().getEpochSecond();
    }

    private static ValidatableResponse send(Customer customer, String body) {
        return given().header(HEADER, signature(SECRET, body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/pinpoint/" + customer.connectionId)
                .then();
    }

    private static int post(Customer customer, String body, String signature) {
        return given().header(HEADER, signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/pinpoint/" + customer.connectionId)
                .statusCode();
    }

    private static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private double counted(String outcome) {
        return meters.counter("pinbridge.ingest.webhooks", "outcome", outcome).count();
    }

    private long waiting(Customer customer) {
        return count("SELECT count(*) FROM webhook_fetch WHERE tenant_id = ?", customer.tenant);
    }

    private long attempts(Customer customer) {
        return count("SELECT COALESCE(max(attempts), 0) FROM webhook_fetch WHERE tenant_id = ?", customer.tenant);
    }

    private long count(String sql, String tenant) {
        return database.asWorker(handle ->
                handle.createQuery(sql).bind(0, tenant).mapTo(Long.class).one());
    }
}
