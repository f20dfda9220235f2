package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.await;
import static app.pinbridge.publisher.Customer.written;
import static app.pinbridge.publisher.TroubleTest.awaitRestored;
import static app.pinbridge.publisher.TroubleTest.awaitTold;
import static app.pinbridge.publisher.TroubleTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.contracts.Publication.What;
import app.pinbridge.kit.database.Database;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.testkit.TestTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A trouble is over when comments may be written again, found out by trying where none waits, and not by what was saved. */
@PublisherTest
class ProbingTest {
    private static TestTopics topics;

    private final Database database;

    ProbingTest(Database database) {
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

    @Test
    void aNewKeyEndsATroubleThatNoCommentWaitsToDisprove() {
        Customer customer = new Customer(topics);
        String application = application();
        aRevokedKeyIsToldAndNothingWaits(customer, application);

        customer.connect(true);

        awaitRestored(topics, customer);
        assertThat(written(application)).isEmpty();
    }

    @Test
    void aSettingThatIsSavedDuringATroubleDoesNotEndIt() {
        Customer customer = new Customer(topics);
        String key = aRevokedKeyIsToldAndNothingWaits(customer, application());
        long saved = Pinpointed.simulator().requests().count();

        customer.saveSettings();

        // Each look is concluded before the next: after the third, the first that saw the setting is.
        await("three looks with the revoked key")
                .until(() -> Pinpointed.simulator().requests().after(saved, 1000).stream()
                                .filter(request -> request.outcome().equals("401"))
                                .count()
                        >= 3);
        assertThat(told(topics, customer)).containsExactly("FAILED key_refused");
        Pinpointed.simulator().keys().put(key, Permissions.full());
        awaitRestored(topics, customer);
    }

    @Test
    void aNewKeyThatMayNotWriteCommentsIsNotToldAsCommentsPostedAgain() {
        Customer customer = new Customer(topics);
        aRevokedKeyIsToldAndNothingWaits(customer, application());

        String key = customer.tellReadOnlyKey();
        await("the event of the new key").until(() -> !mayComment(customer));
        customer.useReadOnly(key);

        awaitTold(topics, customer, "key_accepted");
        assertThat(told(topics, customer)).containsExactly("FAILED key_refused", "null key_accepted");
    }

    @Test
    void aRightThatIsGivenBackIsFoundThoughNoCommentWaits() {
        Customer customer = new Customer(topics);
        String key = customer.connect(true);
        String application = application();
        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.READ));
        customer.matched("c0", application);
        customer.notesReady("c0");
        customer.awaitPublication("c0", What.LINK, Outcome.HELD);
        customer.undecided("c0", Match.Status.UNMATCHED);
        customer.awaitPublication("c0", What.LINK, Outcome.REJECTED);

        Pinpointed.simulator().keys().change(key, all -> all.with(Category.COMMENT, Access.WRITE));

        awaitRestored(topics, customer);
        assertThat(written(application)).isEmpty();
    }

    private static String aRevokedKeyIsToldAndNothingWaits(Customer customer, String application) {
        String key = customer.connect(true);
        customer.letEverythingPass();
        Pinpointed.simulator().keys().revoke(key);
        customer.matched("c0", application);
        customer.notesReady("c0");
        customer.awaitPublication("c0", What.LINK, Outcome.HELD);
        customer.undecided("c0", Match.Status.UNMATCHED);
        customer.awaitPublication("c0", What.LINK, Outcome.REJECTED);
        return key;
    }

    private boolean mayComment(Customer customer) {
        return database.asWorker(
                handle -> handle.createQuery("SELECT may_comment FROM connection WHERE tenant_id = :tenant")
                        .bind("tenant", customer.tenant)
                        .mapTo(Boolean.class)
                        .one());
    }
}
