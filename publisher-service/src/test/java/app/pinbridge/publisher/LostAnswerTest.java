package app.pinbridge.publisher;

import static app.pinbridge.publisher.Customer.application;
import static app.pinbridge.publisher.Customer.await;
import static app.pinbridge.publisher.Customer.awaitWritten;
import static app.pinbridge.publisher.Customer.written;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.contracts.Publication.What;
import app.pinbridge.publisher.send.Checkpoint.Step;
import app.pinbridge.publisher.send.Workers;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.testkit.TestTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Never twice: whatever happens between us and Pinpoint, in the end exactly one comment stands there. */
@PublisherTest
class LostAnswerTest {
    private static TestTopics topics;

    private final CrashPoints crashes;
    private final Workers workers;

    LostAnswerTest(CrashPoints crashes, Workers workers) {
        this.crashes = crashes;
        this.workers = workers;
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

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"LOST_ANSWER", "HALF_BODY"})
    void anAnswerThatIsLostAfterTheCommitLeavesOneComment(FaultKind fault) {
        Customer customer = Customer.connected(topics);
        String application = application();
        Pinpointed.simulator().faults().add(FaultRule.times(fault, 1).on("POST", "*"));
        customer.matched("c1", application);

        customer.notesReady("c1");

        customer.awaitPublication("c1", What.LINK, Outcome.UNKNOWN);
        String commentId = customer.awaitPublication("c1", What.LINK, Outcome.ALREADY_POSTED)
                .commentId();
        assertThat(written(application)).hasSize(1);
        assertThat(written(application).get(0).commentId()).isEqualTo(commentId);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"RESET", "TIMEOUT", "SERVER_ERROR", "UNAVAILABLE"})
    void anAnswerThatIsLostBeforeTheCommitEndsInOneComment(FaultKind fault) {
        Customer customer = Customer.connected(topics);
        String application = application();
        Pinpointed.simulator().faults().add(FaultRule.times(fault, 1).on("POST", "*"));
        customer.matched("c1", application);

        customer.notesReady("c1");

        customer.awaitPublication("c1", What.LINK, Outcome.UNKNOWN);
        customer.awaitPublication("c1", What.LINK, Outcome.POSTED);
        assertThat(written(application)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aProcessThatIsKilledLeavesOneComment(Step step) {
        Customer customer = Customer.connected(topics);
        String application = application();
        crashes.dieAt(step);
        customer.matched("c1", application);

        customer.notesReady("c1");

        await("the kill").until(crashes::died);
        customer.awaitPublication("c1", What.LINK, step == Step.ANSWERED ? Outcome.ALREADY_POSTED : Outcome.POSTED);
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void nothingIsSentAgainWhileCommentsCannotBeRead() {
        Customer customer = Customer.connected(topics);
        String application = application();
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.times(FaultKind.LOST_ANSWER, 1).on("POST", "*"));
        Pinpointed.simulator()
                .faults()
                .add(FaultRule.times(FaultKind.SERVER_ERROR, 4).on("GET", "*comments*"));
        customer.matched("c1", application);

        customer.notesReady("c1");

        customer.awaitPublication("c1", What.LINK, Outcome.ALREADY_POSTED);
        assertThat(written(application)).hasSize(1);
    }

    @Test
    void manySendersAtOnceSendEachCommentOnce() throws InterruptedException {
        Customer customer = Customer.connected(topics);
        List<String> applications =
                IntStream.range(0, 25).mapToObj(i -> application()).toList();
        for (int i = 0; i < applications.size(); i++) {
            customer.matched("c" + i, applications.get(i));
        }
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            customer.notesReady("c" + i);
            senders.add(Thread.ofVirtual().start(() -> workers.sendOne(false)));
        }

        for (Thread sender : senders) {
            sender.join();
        }

        applications.forEach(application -> awaitWritten(application, 1));
        customer.letEverythingPass();
        assertThat(applications)
                .allSatisfy(application -> assertThat(written(application)).hasSize(1));
    }
}
