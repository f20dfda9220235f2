package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.await;
import static app.pinbridge.publisher.Customer.awaitWritten;
import static app.pinbridge.publisher.Customer.written;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.contracts.Publication.What;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.testkit.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pinpoint says no, or not now. */
@PublisherTest
class TroubleTest {
    private static TestTopics topics;

    @BeforeAll
    static void open() {
        topics = new TestTopics();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @AfterEach
    void heal() {
        Pinpointed.simulator().faults().clear();
    }

    @Test
    void whatPinpointThrottlesIsPostedWhenItSaysSo() {
        Customer customer = Customer.connected(topics);
        String application = application();
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.times(FaultKind.THROTTLE, 1).on("POST", "*").withRetryAfter(1));
        customer.matched("c1", application);
        Instant before = Instant.now();

        customer.notesReady("c1");

        awaitWritten(application, 1);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(950));
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void aLostCommentPermissionHoldsCommentsIsToldOnceAndHealsByItself() {
        Customer customer = new Customer(topics);
        String key = customer.connect(true);
        List<String> applications = List.of(application(), application());
        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.READ));
        customer.matched("c0", applications.get(0));
        customer.notesReady("c0");
        customer.matched("c1", applications.get(1));
        customer.notesReady("c1");
        assertThat(customer.awaitPublication("c0", What.LINK, Outcome.HELD).reason())
                .isEqualTo("comment_permission_missing");

        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.WRITE));

        applications.forEach(application -> awaitWritten(application, 1));
        awaitRestored(topics, customer);
        assertThat(told(topics, customer))
                .containsExactly("DEGRADED comment_permission_missing", "null comments_restored");
        assertThat(applications)
                .allSatisfy(application -> assertThat(written(application)).hasSize(1));
    }

    @Test
    void aRevokedKeyHoldsCommentsUntilThereIsANewOne() {
        Customer customer = new Customer(topics);
        String key = customer.connect(true);
        String application = application();
        Pinpointed.simulator().keys().revoke(key);
        customer.matched("c1", application);
        customer.notesReady("c1");
        assertThat(customer.awaitPublication("c1", What.LINK, Outcome.HELD).reason())
                .isEqualTo("key_refused");

        customer.connect(true);

        awaitWritten(application, 1);
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void aCommentPermissionThatWasMissingFromTheStartIsNoNews() {
        Customer customer = new Customer(topics);
        String key = customer.connectWithoutComments();
        String application = application();
        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.READ));
        customer.matched("c0", application);
        customer.notesReady("c0");
        customer.awaitPublication("c0", What.LINK, Outcome.HELD);

        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.WRITE));

        awaitWritten(application, 1);
        customer.awaitPublication("c0", What.LINK, Outcome.POSTED);
        assertThat(told(topics, customer)).isEmpty();
    }

    @Test
    void aCommentPermissionThatWasGivenAndIsLostAgainIsNews() {
        Customer customer = new Customer(topics);
        String key = customer.connectWithoutComments();
        String application = application();
        customer.matched("c0", application);
        customer.notesReady("c0");
        customer.awaitPublication("c0", What.LINK, Outcome.POSTED);
        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.READ));

        customer.matched("c1", application());
        customer.notesReady("c1");

        customer.awaitPublication("c1", What.LINK, Outcome.HELD);
        topics.await("integration-status", customer.tenant, event -> state(event.data()) == State.DEGRADED);
        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.WRITE));
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);
    }

    @Test
    void aCommentThatIsFoundDoesNotProveTheRightToWriteAnother() {
        Customer customer = new Customer(topics);
        String key = customer.connect(true);
        String application = application();
        anAnswerIsLostAndCommentsCannotBeRead(customer, application);
        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.READ));
        customer.matched("c1", application());
        customer.notesReady("c1");
        customer.awaitPublication("c1", What.LINK, Outcome.HELD);

        Pinpointed.simulator().faults().clear();

        customer.awaitPublication("c0", What.LINK, Outcome.ALREADY_POSTED);
        long found = Pinpointed.simulator().requests().count();
        await("another try to write")
                .until(() -> Pinpointed.simulator().requests().after(found, 1000).stream()
                        .anyMatch(request -> request.method().equals("POST")));
        assertThat(told(topics, customer)).containsExactly("DEGRADED comment_permission_missing");
        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.WRITE));
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);
    }

    @Test
    void aCommentThatIsFoundProvesThatTheKeyIsAccepted() {
        Customer customer = new Customer(topics);
        String key = customer.connect(true);
        String application = application();
        anAnswerIsLostAndCommentsCannotBeRead(customer, application);
        Pinpointed.simulator().keys().revoke(key);
        Pinpointed.simulator().faults().clear();
        topics.await("integration-status", customer.tenant, event -> state(event.data()) == State.FAILED);

        Pinpointed.simulator().keys().put(key, Permissions.full());

        customer.awaitPublication("c0", What.LINK, Outcome.ALREADY_POSTED);
        awaitTold(topics, customer, "key_accepted");
        assertThat(told(topics, customer)).containsExactly("FAILED key_refused", "null key_accepted");
    }

    private static void anAnswerIsLostAndCommentsCannotBeRead(Customer customer, String application) {
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.times(FaultKind.LOST_ANSWER, 1).on("POST", "*"));
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.always(FaultKind.UNAVAILABLE).on("GET", "*comments*"));
        customer.matched("c0", application);
        customer.notesReady("c0");
        customer.awaitPublication("c0", What.LINK, Outcome.UNKNOWN);
    }

    static void awaitRestored(TestTopics topics, Customer customer) {
        awaitTold(topics, customer, "comments_restored");
    }

    static void awaitTold(TestTopics topics, Customer customer, String code) {
        topics.await(
                "integration-status",
                customer.tenant,
                event -> event.data() instanceof IntegrationStatus status && code.equals(status.code()));
    }

    static List<String> told(TestTopics topics, Customer customer) {
        return topics.events("integration-status", customer.tenant).stream()
                .map(event -> (IntegrationStatus) event.data())
                .map(status -> status.state() + " " + status.code())
                .toList();
    }

    @Test
    void anApplicationThatIsGoneIsRejectedForGood() {
        Customer customer = Customer.connected(topics);
        customer.matched("c1", "999999999");

        customer.notesReady("c1");

        assertThat(customer.awaitPublication("c1", What.LINK, Outcome.REJECTED).reason())
                .isEqualTo("unprocessable");
        customer.letEverythingPass();
        assertThat(written("999999999")).isEmpty();
    }

    private static State state(Object data) {
        return ((IntegrationStatus) data).state();
    }
}
