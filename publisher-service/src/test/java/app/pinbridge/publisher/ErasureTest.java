package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.await;
import static app.pinbridge.publisher.Customer.awaitWritten;
import static app.pinbridge.publisher.Customer.written;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.contracts.Publication.What;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.testkit.TestTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call is erased while its comment is on its way: nothing is sent from then on, and nobody else has to wait for it. */
@PublisherTest
class ErasureTest {
    private static TestTopics topics;

    private final Database database;

    ErasureTest(Database database) {
        this.database = database;
    }

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
    void aCallThatIsErasedWhilePinpointThrottlesIsNotPostedAfterwards() {
        Customer customer = Customer.connected(topics);
        String application = application();
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.always(FaultKind.THROTTLE).on("POST", "*").withRetryAfter(1));
        customer.matched("c1", application);
        customer.notesReady("c1");
        await("a request that was throttled")
                .until(() -> stored(customer, "attempts > 0").equals("planned, rules, text"));

        Erasures.erase(topics, customer.tenant, "c1");

        await("the erasure").until(() -> stored(customer, "true").equals("withdrawn, erased, no text"));
        Pinpointed.simulator().faults().clear();
        customer.letEverythingPass();
        assertThat(written(application)).isEmpty();
    }

    @Test
    void aCommentThatWasPostedIsFoundThoughItsCallIsErasedBeforeThatIsKnown() {
        Customer customer = Customer.connected(topics);
        String application = application();
        anAnswerIsLost(customer, FaultKind.LOST_ANSWER, application);
        Erasures.erase(topics, customer.tenant, "c1");
        await("the erasure").until(() -> stored(customer, "true").equals("unknown, erased, no text"));

        Pinpointed.simulator().faults().clear();

        await("the look").until(() -> stored(customer, "true").equals("already_posted, erased, no text"));
        customer.letEverythingPass();
        assertThat(written(application)).hasSize(1);
        assertThat(customer.heard("c1")).doesNotContain(Outcome.ALREADY_POSTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"RESET", "SERVER_ERROR"})
    void aCommentThatWasNotPostedIsNotSentAgainAfterItsCallWasErased(FaultKind fault) {
        Customer customer = Customer.connected(topics);
        String application = application();
        anAnswerIsLost(customer, fault, application);
        Erasures.erase(topics, customer.tenant, "c1");
        await("the erasure").until(() -> stored(customer, "true").equals("unknown, erased, no text"));

        Pinpointed.simulator().faults().clear();

        await("the looks").until(() -> stored(customer, "true").equals("withdrawn, erased, no text"));
        assertThat(written(application)).isEmpty();
    }

    @Test
    void anErasedCommentHoldsUpNobodyElse() {
        Customer customer = Customer.connected(topics);
        String application = application();
        anAnswerIsLost(customer, FaultKind.SERVER_ERROR, application());
        Erasures.erase(topics, customer.tenant, "c1");
        await("the erasure").until(() -> stored(customer, "true").equals("unknown, erased, no text"));

        customer.matched("c2", application);
        customer.notesReady("c2");

        awaitWritten(application, 1);
    }

    private static void anAnswerIsLost(Customer customer, FaultKind fault, String application) {
        Pinpointed.simulator().faults().add(FaultRule.times(fault, 1).on("POST", "*"));
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.always(FaultKind.UNAVAILABLE).on("GET", "*comments*"));
        customer.matched("c1", application);
        customer.notesReady("c1");
        customer.awaitPublication("c1", What.LINK, Outcome.UNKNOWN);
    }

    /** State, poster and whether there is a text, of the comment of {@code c1}; empty while none is as wanted. */
    private String stored(Customer customer, String wanted) {
        return database.asWorker(handle -> handle.createQuery(
                        "SELECT concat_ws(', ', state, posted_by, CASE WHEN body IS NULL THEN 'no text' ELSE 'text' END)"
                                + " FROM intent WHERE tenant_id = :tenant AND call_id = 'c1' AND " + wanted)
                .bind("tenant", customer.tenant)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }
}
