package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people say goes before what rules find. */
class PeopleDecideTest {
    private static final String ADA = "ada@acme.example";
    private static final Instant AT = Instant.parse("2026-03-04T09:00:00Z");
    private static final Target LUCIAS_INTERVIEW = new Target("30", "20", null, "10");
    private static final Target TOM = new Target(null, "21", null, "10");

    /** Lucía's interview at ten, held as planned; Tom applied too. */
    private static Scene scene() {
        return new Scene()
                .application("20", "Lucía Ferrer", "lucia@mail.example")
                .application("21", "Tom Byrne", "tom@post.example")
                .interview("30", "20", "10:00", "", "1");
    }

    private static Scene held(Scene scene) {
        return scene.call("c")
                .at("10:00")
                .ben()
                .guest("lucia@mail.example", "Lucía Ferrer")
                .end();
    }

    private static Scene.Answer answer(Scene scene, ManualDecision decision) {
        InMemoryFacts facts = facts(scene);
        facts.decide("c", decision);
        return new Scene.Answer(Scene.decide(facts, "c"));
    }

    private static InMemoryFacts facts(Scene scene) {
        InMemoryFacts facts = new InMemoryFacts();
        scene.events().forEach(facts::apply);
        return facts;
    }

    private static ManualDecision link(Target... targets) {
        return new ManualDecision.Link(List.of(targets), ADA, AT);
    }

    private static ManualDecision unlink(Target... targets) {
        return new ManualDecision.Unlink(List.of(targets), ADA, AT);
    }

    @Test
    void aLinkBeatsTheBestEvidence() {
        Scene.Answer answer = answer(held(scene()), link(TOM));
        assertThat(answer.told()).isEqualTo("matched /21 allow");
        assertThat(answer.match().decidedBy()).isEqualTo(ADA);
        assertThat(answer.match().confidence()).isEqualTo(1.0);
        assertThat(answer.denied()).contains("tom@post.example");
    }

    @Test
    void aLinkDoesNotLiftAHold() {
        Scene scene = scene();
        scene.call("c").at("10:00").ben().with("optedOut=true").end();
        assertThat(answer(scene, link(LUCIAS_INTERVIEW)).told()).isEqualTo("matched 30/20 hold:consent");
    }

    @Test
    void aLinkFollowsAMerge() {
        Scene scene = held(scene()).application("21", "Tom Byrne", "tom@post.example", "mergedInto=22");
        scene.application("22", "Thomas Byrne", "thomas@post.example");
        assertThat(answer(scene, link(TOM)).told()).isEqualTo("matched /22 allow");
    }

    @Test
    void aLinkToADeletedRecordLeavesItToTheRulesAndSaysSo() {
        Scene scene = scene().gone("applications", "21");
        scene.call("c")
                .at("16:00")
                .ben()
                .guest("stranger@x.example", "Stranger Danger")
                .end();

        Match match = answer(scene, link(TOM)).match();

        assertThat(match.status()).isEqualTo(Match.Status.UNMATCHED);
        assertThat(match.decidedBy()).isEqualTo("rules");
        assertThat(match.reason().message()).startsWith(ADA + " linked this call to application 21, which is not");
    }

    @Test
    void whatTheRulesFindInPlaceOfALostLinkIsHeld() {
        Scene.Answer answer = answer(held(scene()).gone("applications", "21"), link(TOM));
        assertThat(answer.told()).isEqualTo("matched 30/20 hold:data_mismatch.cancelled");
        assertThat(answer.match().reason().message()).contains("application 21");
    }

    @Test
    void aLinkedInterviewThatMovedByDeleteAndNewIsFollowed() {
        Scene scene = held(scene()).gone("interviews", "30").interview("31", "20", "10:00", "", "1");
        Scene.Answer answer = answer(scene, link(LUCIAS_INTERVIEW));
        assertThat(answer.told()).isEqualTo("matched 31/20 allow");
        assertThat(answer.match().decidedBy()).isEqualTo(ADA);
    }

    @Test
    void linkedToSeveralPeopleItIsGroupContent() {
        assertThat(answer(held(scene()), link(LUCIAS_INTERVIEW, TOM)).told())
                .isEqualTo("matched 30/20 /21 hold:group_content");
    }

    @Test
    void unlinkedItNeverReturnsToTheRecordByAnotherInterview() {
        Scene scene = held(scene()).interview("31", "20", "10:00", "", "1");
        Match match = answer(scene, unlink(LUCIAS_INTERVIEW)).match();
        assertThat(match.status()).isNotEqualTo(Match.Status.MATCHED);
        assertThat(match.suggestions()).noneMatch(suggestion -> "20".equals(suggestion.applicationId()));
        assertThat(match.decidedBy()).isEqualTo(ADA);
        assertThat(match.publication().decision()).isEqualTo(Match.PublicationGate.Decision.NONE);
    }

    @Test
    void unlinkedItDoesNotReturnToWhatTheRecordWasMergedInto() {
        Scene scene = held(scene())
                .application("20", "Lucía Ferrer", "lucia@mail.example", "mergedInto=25")
                .application("25", "Lucía Ferrer", "lucia@mail.example");
        assertThat(answer(scene, unlink(new Target(null, "20", null, "10"))).told())
                .doesNotStartWith("matched");
    }

    @Test
    void noInterviewIsIgnoredByThePersonsWord() {
        Match match = answer(held(scene()), new ManualDecision.NotAnInterview(ADA, AT))
                .match();
        assertThat(match.status()).isEqualTo(Match.Status.IGNORED);
        assertThat(match.decidedBy()).isEqualTo(ADA);
        assertThat(match.publication().decision()).isEqualTo(Match.PublicationGate.Decision.NONE);
    }

    @Test
    void aCallThatIsNoneStandsForNoOtherRecording() {
        Scene scene = held(scene());
        scene.call("b")
                .scheduled("10:00", 45)
                .held("10:00", 60)
                .ben()
                .guest("lucia@mail.example", "Lucía Ferrer")
                .end();
        assertThat(scene.answer("c").told()).isEqualTo("matched 30/20 hold:duplicate_call");
        InMemoryFacts facts = facts(scene);

        facts.decide("b", new ManualDecision.NotAnInterview(ADA, AT));
        assertThat(new Scene.Answer(Scene.decide(facts, "c")).told()).isEqualTo("matched 30/20 allow");
        facts.decide("b", link(TOM));
        assertThat(new Scene.Answer(Scene.decide(facts, "c")).told()).isEqualTo("matched 30/20 allow");
        facts.decide("b", link(LUCIAS_INTERVIEW));
        assertThat(new Scene.Answer(Scene.decide(facts, "c")).told()).isEqualTo("matched 30/20 hold:duplicate_call");
    }

    @Test
    void whatWasWrittenByHandIsKeptForTheRecordThatItWasWrittenFor() {
        InMemoryFacts facts = facts(held(scene()));
        facts.edit(
                "c",
                new EnrichmentEdit(
                        Optional.of("applications/20"),
                        Optional.of("Lucy Ferrer"),
                        Optional.empty(),
                        Optional.of("Second talk"),
                        Optional.empty(),
                        ADA,
                        AT));
        Match.Enrichment enrichment = Scene.decide(facts, "c").enrichment();
        assertThat(enrichment.candidateName()).isEqualTo("Lucy Ferrer");
        assertThat(enrichment.jobTitle()).isEqualTo("Data Engineer");
        assertThat(enrichment.stage()).isEqualTo("Second talk");

        facts.decide("c", link(TOM));
        assertThat(Scene.decide(facts, "c").enrichment().candidateName()).isEqualTo("Tom Byrne");
    }

    @Test
    void theNameOfAnAnonymisedCandidateIsNotWrittenBackByHand() {
        Scene scene = held(scene()).application("20", "Lucía Ferrer", "lucia@mail.example", "concealed=true");
        InMemoryFacts facts = facts(scene);
        facts.decide("c", link(LUCIAS_INTERVIEW));
        facts.edit(
                "c",
                new EnrichmentEdit(
                        Optional.of("applications/20"),
                        Optional.of("Lucía Ferrer"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ADA,
                        AT));
        assertThat(Scene.decide(facts, "c").enrichment().candidateName()).isNull();
    }

    /** Lucía's interview recorded twice: "b" is the longer. */
    private static Scene recordedTwice() {
        Scene scene = scene();
        scene.call("a")
                .scheduled("10:00", 45)
                .held("10:00", 30)
                .ben()
                .guest("lucia@mail.example", "Lucía Ferrer")
                .end();
        return scene.call("b")
                .at("10:00")
                .ben()
                .guest("lucia@mail.example", "Lucía Ferrer")
                .end();
    }

    @Test
    void ofTwoRecordingsTheOneThatAPersonLinkedStands() {
        InMemoryFacts facts = facts(recordedTwice());

        facts.decide("a", link(LUCIAS_INTERVIEW));

        assertThat(new Scene.Answer(Scene.decide(facts, "a")).told()).isEqualTo("matched 30/20 allow");
        Scene.Answer other = new Scene.Answer(Scene.decide(facts, "b"));
        assertThat(other.told()).isEqualTo("matched 30/20 hold:duplicate_call");
        assertThat(other.match().duplicateOf()).isEqualTo("a");
    }

    @Test
    void ofTwoLinkedRecordingsOneStands() {
        InMemoryFacts facts = facts(recordedTwice());

        facts.decide("a", link(LUCIAS_INTERVIEW));
        facts.decide("b", link(LUCIAS_INTERVIEW));

        assertThat(new Scene.Answer(Scene.decide(facts, "a")).told()).isEqualTo("matched 30/20 hold:duplicate_call");
        assertThat(new Scene.Answer(Scene.decide(facts, "b")).told()).isEqualTo("matched 30/20 allow");
    }

    @Test
    void aRecordingThatAPersonLinkedElsewhereStandsForNoOther() {
        InMemoryFacts facts = facts(recordedTwice());

        facts.decide("b", link(TOM));

        assertThat(new Scene.Answer(Scene.decide(facts, "a")).told()).isEqualTo("matched 30/20 allow");
        assertThat(new Scene.Answer(Scene.decide(facts, "b")).told()).isEqualTo("matched /21 allow");
    }
}
