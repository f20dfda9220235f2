package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.awaitWritten;
import static app.pinbridge.publisher.Customer.written;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.contracts.Publication.What;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.testkit.TestTopics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@PublisherTest
class AutomaticLinkTest {
    private static TestTopics topics;

    @BeforeAll
    static void open() {
        topics = new TestTopics();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void aLinkIsPostedWhenTheMatchIsSafeAndNotesAreReady() {
        Customer customer = Customer.connected(topics);
        String application = application();
        customer.matched("c1", application);

        customer.notesReady("c1");

        awaitWritten(application, 1);
        assertThat(written(application).get(0).bodyText())
                .matches("Interview notes: Backend ‹b>engineer‹/b>, 2026-01-05\n"
                        + "https://pinbridge.example/n/[A-Za-z0-9_-]{27}\n\\[pb-[0-9a-z]{10}]");
        assertThat(customer.awaitPublication("c1", What.LINK, Outcome.POSTED)).satisfies(publication -> {
            assertThat(publication.applicationId()).isEqualTo(application);
            assertThat(publication.commentId())
                    .isEqualTo(written(application).get(0).commentId());
            assertThat(publication.postedBy()).isEqualTo("rules");
        });
    }

    @Test
    void theOrderInWhichThingsBecomeKnownDoesNotMatter() {
        Customer customer = new Customer(topics);
        String application = application();
        customer.notesReady("c1");
        customer.matched("c1", application);

        customer.connect(true);

        awaitWritten(application, 1);
        customer.letEverythingPass();
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void aPanelStoredAsSeveralInterviewsGetsOneComment() {
        Customer customer = Customer.connected(topics);
        String application = application();
        customer.notesReady("c1");

        customer.matched("c1", application, application, application);

        awaitWritten(application, 1);
        customer.letEverythingPass();
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void aJobSeekerGetsTheLinkToo() {
        Customer customer = Customer.connected(topics);
        String jobSeeker =
                Long.toString(Pinpointed.simulator().world().jobSeekers().at(0).id());
        customer.notesReady("c1");

        customer.matchedJobSeeker("c1", jobSeeker);

        awaitWritten(jobSeeker, 1);
        assertThat(written(jobSeeker).get(0).commentableType()).isEqualTo("JobSeeker");
    }

    @Test
    void nothingIsPostedWithoutLeaveAndItIsSaidWhy() {
        Customer customer = Customer.connected(topics);
        List<String> applications = List.of(application(), application(), application(), application());
        customer.held("confidential", ReasonCode.CONFIDENTIAL, applications.get(0));
        customer.notesReady("confidential");
        customer.duplicate("duplicate", "c0", applications.get(1));
        customer.notesReady("duplicate");
        customer.undecided("review", Match.Status.REVIEW);
        customer.notesReady("review");
        customer.matched("declined", applications.get(2));
        customer.declined("declined");
        customer.matched("early", applications.get(3));
        customer.noNotesYet("early");

        customer.letEverythingPass();

        assertThat(applications)
                .allSatisfy(application -> assertThat(written(application)).isEmpty());
        assertThat(customer.awaitPublication("confidential", What.LINK, Outcome.HELD)
                        .reason())
                .isEqualTo("confidential");
        assertThat(customer.awaitPublication("declined", What.LINK, Outcome.HELD)
                        .reason())
                .isEqualTo("consent");
    }

    @Test
    void whatWasHeldIsPostedWhenTheReasonFallsAway() {
        Customer customer = Customer.connected(topics);
        String application = application();
        customer.held("c1", ReasonCode.CONFIDENTIAL, application);
        customer.notesReady("c1");
        customer.awaitPublication("c1", What.LINK, Outcome.HELD);

        customer.matched("c1", application);

        awaitWritten(application, 1);
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void linksThatAreSwitchedOffArePostedWhenTheyAreSwitchedOn() {
        Customer customer = new Customer(topics);
        String application = application();
        customer.connect(false);
        customer.matched("c1", application);
        customer.notesReady("c1");

        customer.connect(true);

        awaitWritten(application, 1);
    }

    @Test
    void nothingIsPostedAfterTheCustomerHasDisconnected() {
        Customer customer = Customer.connected(topics);
        customer.letEverythingPass();
        String application = application();
        customer.disconnect();
        customer.matched("c1", application);
        customer.notesReady("c1");

        Customer other = Customer.connected(topics);
        other.letEverythingPass();

        assertThat(written(application)).isEmpty();
    }

    @Test
    void aReplayOfAllTopicsInAnyOrderSendsNothing() {
        Customer customer = Customer.connected(topics);
        List<String> applications = List.of(application(), application(), application());
        for (int i = 0; i < 3; i++) {
            customer.matched("c" + i, applications.get(i));
            customer.notesReady("c" + i);
        }
        applications.forEach(application -> awaitWritten(application, 1));
        List<Event<?>> all = new ArrayList<>(customer.told);
        Collections.shuffle(all, new Random(7));
        int before = Pinpointed.simulator().writes().after(0).size();

        customer.tellAgain(customer.told);
        customer.tellAgain(all);

        customer.letEverythingPass();
        assertThat(Pinpointed.simulator().writes().after(0)).hasSize(before + 1);
    }

    @Test
    void anErasedCallIsNeverPostedAgain() {
        Customer customer = Customer.connected(topics);
        String application = application();
        customer.matched("c1", application);
        customer.notesReady("c1");
        awaitWritten(application, 1);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);
        List<Event<?>> told = List.copyOf(customer.told);

        Erasures.erase(topics, customer.tenant, "c1");
        customer.tellAgain(told);

        customer.letEverythingPass();
        assertThat(written(application)).hasSize(1);
    }
}
