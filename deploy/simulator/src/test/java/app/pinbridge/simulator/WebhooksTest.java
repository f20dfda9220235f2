package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.Receiver.Message;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.webhook.Deliveries.Delivery;
import app.pinbridge.simulator.webhook.Deliveries.State;
import app.pinbridge.simulator.webhook.Webhook;
import app.pinbridge.simulator.world.InterviewEdits.Meeting;
import app.pinbridge.simulator.world.InterviewEdits.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What others are told of a world's changes, and how often it is tried. */
@Timeout(60)
class WebhooksTest {
    private static final String SECRET = "a secret of the account";
    private static final Slot SLOT = new Slot(Instant.parse("2026-03-05T10:00:00Z"), Duration.ofMinutes(30));

    private final Simulator simulator = Simulator.start(SimulatorConfig.standard());

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Receiver receiver(Integer... statuses) {
        Receiver receiver = new Receiver(statuses);
        simulator.webhooks().add(new Webhook(receiver.uri(), SECRET, Set.of()));
        simulator.webhooks().retryWithin(Duration.ofMillis(200));
        return receiver;
    }

    private Delivery settled(long seq) {
        while (simulator
                .webhooks()
                .deliveries()
                .find(seq)
                .filter(one -> one.state() != State.UNDER_WAY)
                .isEmpty()) {
            Thread.onSpinWait();
        }
        return simulator.webhooks().deliveries().find(seq).orElseThrow();
    }

    @Test
    void aHireIsToldWithIdsOnlySignedOverTheWholeBody() throws Exception {
        try (Receiver receiver = receiver()) {
            simulator.edits().applications().hire(40_010);

            Message message = receiver.next();

            long job =
                    simulator.world().applications().find(40_010).orElseThrow().jobId();
            assertThat(message.body())
                    .contains("\"event\":\"application_hired\",\"triggeredAt\":1772442000,\"data\":{")
                    .contains("\"application\":{\"id\":40010}", "\"job\":{\"id\":" + job + "}");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(message.body().getBytes(StandardCharsets.UTF_8));
            assertThat(message.signature()).isEqualTo(Base64.getEncoder().encodeToString(digest));
        }
    }

    @Test
    void interviewsAreToldOfWhenTheyGetASlotAndNeverAgain() throws Exception {
        try (Receiver receiver = receiver()) {
            Owner owner = Owner.application(40_010);
            long id = simulator
                    .edits()
                    .interviews()
                    .schedule(owner, Optional.empty(), List.of(new Meeting(Optional.empty(), List.of())))
                    .orElseThrow()
                    .id();
            simulator.edits().interviews().reschedule(id, SLOT);
            Message scheduled = receiver.next();
            simulator.edits().interviews().reschedule(id, new Slot(SLOT.start().plusSeconds(3600), SLOT.length()));
            simulator.edits().interviews().cancel(id);
            simulator.edits().comments().post(owner, "a comment", comment -> {});
            simulator.edits().company().put(1001, Job.Status.CLOSED);

            Message next = receiver.next();

            assertThat(scheduled.body())
                    .contains("interview_scheduled", "\"interview\":{\"id\":" + id + "}", "\"application\"");
            assertThat(next.body()).contains("job_updated");
            assertThat(receiver.isEmpty()).isTrue();
        }
    }

    @Test
    void whatIsNotTakenIsSentAgainAndARedirectIsNotTaken() throws Exception {
        try (Receiver receiver = receiver(500, 302, 404)) {
            simulator.edits().applications().reject(40_010);

            Delivery delivery = settled(1);

            assertThat(delivery.state()).isEqualTo(State.TAKEN);
            assertThat(delivery.attempts()).isEqualTo(4);
            Message first = receiver.next();
            assertThat(List.of(receiver.next(), receiver.next(), receiver.next()))
                    .allMatch(first::equals);
        }
    }

    @Test
    void afterTenRetriesItIsGivenUp() {
        Integer[] refusals = new Integer[20];
        Arrays.fill(refusals, 503);
        try (Receiver receiver = receiver(refusals)) {
            simulator.edits().applications().reject(40_010);

            Delivery delivery = settled(1);

            assertThat(receiver.isEmpty()).isFalse();
            assertThat(delivery.state()).isEqualTo(State.GIVEN_UP);
            assertThat(delivery.attempts()).isEqualTo(11);
            assertThat(delivery.status()).isEqualTo(503);
        }
    }

    @Test
    void nobodyThereIsTriedAgainToo() {
        Receiver gone = receiver();
        gone.close();
        simulator.edits().applications().reject(40_010);

        Delivery delivery = settled(1);

        assertThat(delivery.state()).isEqualTo(State.GIVEN_UP);
        assertThat(delivery.status()).isZero();
    }

    @Test
    void aWebhookTellsOnlyWhatItWasSetUpForAndCanBeToldAgain() throws Exception {
        try (Receiver receiver = new Receiver();
                Account account = new Account(SimulatorConfig.standard())) {
            String body = "{\"url\":\"%s\",\"secret\":\"%s\",\"events\":[\"application_hired\"]}";
            account.control("POST", "/webhooks", body.formatted(receiver.uri(), SECRET));
            account.control("POST", "/applications/40010/reject", "");
            account.control("POST", "/applications/40011/hire", "");
            Message hired = receiver.next();

            account.control("POST", "/webhooks/repeat", "{\"seq\":1}");

            assertThat(receiver.next()).isEqualTo(hired);
            assertThat(hired.body()).contains("40011");
            String state = account.control("GET", "/webhooks", "").document().toString();
            assertThat(state).contains("application_hired").doesNotContain(SECRET);
            assertThat(account.control("DELETE", "/webhooks/w1", "").status()).isEqualTo(200);
            assertThat(account.control("DELETE", "/webhooks/w1", "").status()).isEqualTo(404);
        }
    }
}
