package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.await;
import static app.pinbridge.publisher.Customer.awaitWritten;
import static app.pinbridge.publisher.Customer.tokenIn;
import static app.pinbridge.publisher.Customer.written;
import static app.pinbridge.publisher.RematchTest.follow;
import static app.pinbridge.publisher.RematchTest.followed;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.contracts.Publication.What;
import app.pinbridge.testkit.TestTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person's word that a match was wrong is certain, though whom the call belongs to is open. */
@PublisherTest
class TakenAwayTest {
    private static TestTopics topics;

    @BeforeAll
    static void open() {
        topics = new TestTopics();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Match.Status.class,
            names = {"REVIEW", "PENDING"})
    void afterAPersonTookTheMatchAwayACorrectionIsPostedOnceThoughTheCallIsOpen(Match.Status open) {
        Customer customer = Customer.connected(topics);
        String wrong = application();
        String other = application();
        customer.notesReady("c1");
        customer.matched("c1", wrong);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);

        customer.takenAway("c1", open, other);

        awaitWritten(wrong, 2);
        assertThat(written(wrong).get(1).bodyText())
                .startsWith("A link to interview notes was posted here by mistake and has been withdrawn.\n");
        followed(customer, tokenIn(written(wrong).get(0)), 410);
        customer.tellAgain(customer.told);
        customer.undecided("c1", Match.Status.UNMATCHED);
        customer.letEverythingPass();
        assertThat(written(wrong)).hasSize(2);
        assertThat(written(other)).isEmpty();
    }

    @Test
    void whoIsStillSuggestedAfterAPersonTookAnotherAwayIsNotCorrected() {
        Customer customer = Customer.connected(topics);
        String wrong = application();
        String perhaps = application();
        customer.notesReady("c1");
        customer.matched("c1", wrong, perhaps);
        awaitWritten(wrong, 1);
        awaitWritten(perhaps, 1);

        customer.takenAway("c1", Match.Status.REVIEW, perhaps);

        awaitWritten(wrong, 2);
        customer.letEverythingPass();
        assertThat(written(perhaps)).hasSize(1);
    }

    @Test
    void whomTheRulesOnlyDoubtIsNotCorrected() {
        Customer customer = Customer.connected(topics);
        String doubted = application();
        customer.notesReady("c1");
        customer.matched("c1", doubted);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);

        customer.suggested("c1", application());

        await("the dead link")
                .until(() -> follow(customer, tokenIn(written(doubted).get(0))) == 410);
        customer.letEverythingPass();
        assertThat(written(doubted)).hasSize(1);
    }

    @Test
    void aPersonsWordThatComesBeforeTheOlderMatchPostsNothing() {
        Customer customer = new Customer(topics);
        String wrong = application();
        customer.connect(true);
        customer.notesReady("c1");
        customer.takenAway("c1", Match.Status.REVIEW);

        customer.matchedEarlier("c1", wrong);

        customer.letEverythingPass();
        assertThat(written(wrong)).isEmpty();
    }

    @Test
    void linkedAgainByThePersonWhoTookItAwayANewLinkStands() {
        Customer customer = Customer.connected(topics);
        String application = application();
        customer.notesReady("c1");
        customer.matched("c1", application);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);
        customer.takenAway("c1", Match.Status.REVIEW);
        awaitWritten(application, 2);

        customer.matched("c1", application);

        awaitWritten(application, 3);
        followed(customer, tokenIn(written(application).get(0)), 410);
        followed(customer, tokenIn(written(application).get(2)), 200);
    }
}
