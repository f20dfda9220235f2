package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.Capture;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a change has for consequences, and what has none. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class RedecideTest {
    @Inject
    Matcher matcher;

    private final String tenant = "t-" + UUID.randomUUID();
    private final List<Event<?>> sample = Streams.sample(tenant);

    @Test
    void anInterviewThatComesLateIsWhatTheCallIsMatchedTo() {
        matcher.take(without("interviews/30"));
        matcher.settle(tenant);
        assertThat(match("c1").targets()).extracting(Target::interviewId).doesNotContain("30");

        matcher.take(only("interviews/30"));

        assertThat(match("c1").targets()).extracting(Target::interviewId).containsExactly("30");
    }

    @Test
    void aRecordThatKeepsItsKeysStillTouchesTheCallsThatWereFoundByThem() {
        matcher.take(sample);
        matcher.settle(tenant);
        assertThat(jobTitle("c1")).isEqualTo("Data Engineer");
        AtsApplication application =
                (AtsApplication) only("applications/20").getFirst().data();

        matcher.take(List.of(Streams.at("2026-03-09T09:00:00Z", tenant, inJob(application, "11"))));

        assertThat(jobTitle("c1")).isNotEqualTo("Data Engineer");
    }

    @Test
    void anotherRecruiterOfTheJobHasAccessInsteadOfTheFormer() {
        matcher.take(sample);
        matcher.settle(tenant);
        assertThat(emails(match("c2"))).contains("ada@acme.example");
        AtsJob job = (AtsJob) only("jobs/10").getFirst().data();

        matcher.take(List.of(Streams.at(
                "2026-03-09T09:00:00Z",
                tenant,
                new AtsJob(
                        job.id(),
                        job.title(),
                        job.status(),
                        job.visibility(),
                        job.location(),
                        job.department(),
                        null,
                        job.hiringManagerUserId(),
                        job.stages(),
                        false))));

        assertThat(emails(match("c2"))).doesNotContain("ada@acme.example");
        assertThat(matcher.revisions(tenant).get("calls/c2")).isEqualTo(2);
    }

    @Test
    void aWatermarkThatPassesTheCallEndsThePending() {
        matcher.take(sample);
        matcher.settle(tenant);
        assertThat(match("c5").status()).isEqualTo(Match.Status.PENDING);

        for (String resource : List.of("users", "jobs", "applications", "job_seekers", "interviews")) {
            matcher.take(List.of(sync(resource, "2026-03-06T00:00:00Z")));
        }

        assertThat(match("c5").status()).isNotEqualTo(Match.Status.PENDING);
    }

    @Test
    void aWatermarkThatPassesNobodyTouchesNobody() {
        matcher.take(sample);
        matcher.settle(tenant);
        var before = matcher.revisions(tenant);

        matcher.take(List.of(sync("interviews", "2026-03-05T00:00:01Z")));

        assertThat(matcher.revisions(tenant)).isEqualTo(before);
        assertThat(matcher.count("redecide", tenant) + matcher.count("sweep", tenant))
                .isZero();
    }

    @Test
    void anAliasThatIsSetLaterHasTheCallsDecidedAgain() {
        matcher.take(sample);
        matcher.settle(tenant);
        Connection connection = (Connection) only("connections/p1").getFirst().data();
        Event<?> changed = connection(connection, 2, Map.of("new.person@mail.example", "tbyrne@post.example"), false);

        matcher.take(List.of(changed));
        matcher.settle(tenant);

        List<Event<?>> all = new ArrayList<>(sample);
        all.add(changed);
        Matcher.assertSameCalls(matcher.answers(tenant), Matcher.expected(all));
    }

    @Test
    void aCustomerWhoLeavesLeavesNothingBehind() {
        matcher.take(sample);
        matcher.settle(tenant);
        Connection connection = (Connection) only("connections/p1").getFirst().data();

        matcher.take(List.of(connection(connection, 2, Map.of(), true)));
        matcher.settle(tenant);

        for (String table : List.of("decision", "dependency", "waiting", "call_access", "fact_key")) {
            assertThat(matcher.count(table, tenant)).as(table).isZero();
        }
        assertThat(matcher.count("fact", tenant)).as("the connection itself").isOne();
    }

    @Test
    void anErasedCallIsGoneForGood() {
        matcher.take(sample);
        matcher.settle(tenant);

        matcher.erase(tenant, "calls/c1", "applications/20");
        matcher.take(sample);
        matcher.settle(tenant);

        assertThat(matcher.answers(tenant)).doesNotContainKey("calls/c1");
        assertThat(String.join(" ", matcher.answers(tenant).values())).doesNotContain("Ferrer", "lucia");
    }

    @Test
    void aComingInterviewIsToBeRecordedUntilItIsCancelled() {
        Instant start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        matcher.take(sample);
        matcher.take(List.of(interview(start, AtsInterview.Status.SCHEDULED, "2026-03-05T00:00:00Z")));
        assertThat(matcher.answer(tenant, "interviews/77", Capture.class).action())
                .isEqualTo(Capture.Action.RECORD);

        matcher.take(List.of(interview(start, AtsInterview.Status.CANCELLED, "2026-03-06T00:00:00Z")));

        assertThat(matcher.answer(tenant, "interviews/77", Capture.class).action())
                .isEqualTo(Capture.Action.CANCEL);
    }

    /** The recorder's request outlives the interview; the name in it does not outlive the person's erasure. */
    @Test
    void whoIsErasedGoesOutOfTheRequestForAnInterviewThatIsOver() {
        Instant start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        matcher.take(sample);
        matcher.take(List.of(interview(start, AtsInterview.Status.SCHEDULED, "2026-03-05T00:00:00Z")));
        assertThat(String.join(" ", matcher.answers(tenant).values())).contains("Interview: ");
        // As an interview of the past, which none can be made to be without waiting for it.
        matcher.take(List.of(interview(
                Instant.parse("2026-03-04T10:00:00Z"), AtsInterview.Status.COMPLETED, "2026-03-06T00:00:00Z")));
        matcher.settle(tenant);

        matcher.erase(tenant, "applications/20", "applications/21", "calls/c1", "calls/c2");
        matcher.settle(tenant);

        assertThat(matcher.answers(tenant).get("interviews/77")).doesNotContain("Byrne", "Interview: ");
    }

    @Test
    void anInterviewOfThePastIsNotToBeRecorded() {
        matcher.take(sample);

        matcher.settle(tenant);

        assertThat(matcher.answers(tenant).keySet()).noneMatch(subject -> subject.startsWith("interviews/"));
    }

    private Match match(String callId) {
        return matcher.answer(tenant, "calls/" + callId, Match.class);
    }

    private static List<String> emails(Match match) {
        return match.access().stream().map(Match.Access::email).toList();
    }

    private List<Event<?>> only(String subject) {
        return sample.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    private List<Event<?>> without(String subject) {
        return sample.stream().filter(event -> !event.subject().equals(subject)).toList();
    }

    private Event<?> sync(String resource, String through) {
        return Streams.at(
                through, tenant, new AtsSync(resource, AtsSync.Initial.DONE, Instant.parse(through), true, false));
    }

    private Event<?> connection(Connection from, int revision, Map<String, String> aliases, boolean removed) {
        Connection.Settings old = from.settings();
        Connection.Settings settings = new Connection.Settings(
                old.internalDomains(),
                old.serviceAddresses(),
                aliases,
                old.phoneRegion(),
                old.organizerAccess(),
                old.autoLink(),
                old.holdConfidential(),
                old.applicationUrl());
        return Streams.at(
                "2026-03-0" + (revision + 5) + "T00:00:00Z",
                tenant,
                new Connection(
                        from.connectionId(),
                        from.subdomain(),
                        revision,
                        from.savedBy(),
                        from.recipients(),
                        from.permissions(),
                        removed,
                        settings,
                        false));
    }

    private Event<?> interview(Instant start, AtsInterview.Status status, String time) {
        return Streams.at(
                time,
                tenant,
                new AtsInterview(
                        "77",
                        start,
                        start.plus(Duration.ofMinutes(45)),
                        status,
                        "21",
                        null,
                        "101",
                        List.of(new AtsInterview.Part(1, "https://meet.google.com/xyz-defg-hij", null, List.of("1"))),
                        start.minus(Duration.ofDays(30)),
                        false));
    }

    private @Nullable String jobTitle(String callId) {
        return Objects.requireNonNull(match(callId).enrichment()).jobTitle();
    }

    private static AtsApplication inJob(AtsApplication it, String jobId) {
        return new AtsApplication(
                it.id(),
                jobId,
                it.stageId(),
                it.candidateId(),
                it.firstName(),
                it.lastName(),
                it.email(),
                it.phone(),
                it.phoneRegion(),
                it.concealed(),
                it.internalCandidate(),
                it.rejectedAt(),
                it.hiredAt(),
                it.createdAt(),
                it.mergedInto(),
                false);
    }
}
