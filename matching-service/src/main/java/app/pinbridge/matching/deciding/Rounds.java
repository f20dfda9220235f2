package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.EventData;
import app.pinbridge.matching.fact.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Runs the engine on all questions, loads what it asked for in vain, and runs it again on those that lacked something, until
 * none does. Being a pure function, a decision asks for something new in each round or is made.
 */
final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    /** Many more than a decision has steps; beyond it the engine would not be what it is said to be. */
    private static final int LIMIT = 50;

    private final Verdict verdict;
    private final Evidence evidence;
    private final Instant now;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Ref> failed = new ArrayList<>();
    private int rounds;

    Rounds(Verdict verdict, Evidence evidence, Instant now) {
        this.verdict = verdict;
        this.evidence = evidence;
        this.now = now;
    }

    void run(Handle transaction, List<Question> questions) {
        List<Question> open = questions;
        while (!open.isEmpty()) {
            if (++rounds > LIMIT) {
                throw new IllegalStateException("decisions ask for something new without end");
            }
            List<Question> unanswered = new ArrayList<>();
            open.stream().filter(question -> !isDone(question)).forEach(unanswered::add);
            open = unanswered;
            evidence.loadMissing(transaction);
        }
    }

    /** What was said. */
    List<Answer> answers() {
        return answers;
    }

    /** On what the engine failed. */
    List<Ref> failed() {
        return failed;
    }

    int rounds() {
        return rounds;
    }

    private boolean isDone(Question question) {
        RecordingView view = new RecordingView(evidence.of(question.event().tenantId()));
        try {
            Optional<? extends EventData> said = verdict.on(question.event(), view, question.earlier(), now);
            if (view.isComplete()) {
                answers.add(new Answer(question, said, view.reads(), view.waits()));
            }
        } catch (RuntimeException e) {
            // With something missing it is no wonder; with all there, the fact is kept and the decision tried again
            // later.
            if (view.isComplete()) {
                LOG.errorf(e, "no decision on %s", question.event().subject());
                failed.add(Ref.of(question.event()));
            }
        }
        return view.isComplete();
    }
}
