package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.EventData;
import app.pinbridge.matching.fact.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Asks the engine each question once. The decisions are made side by side, each on a virtual thread that waits where it reads
 * what is not loaded; when all that are left wait, what they read is loaded for all of them together, in one round. So a
 * round is a few statements however many decisions there are, and no decision is begun twice.
 */
final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    /** Many more than a decision has steps; beyond it the engine would not be what it is said to be. */
    private static final int LIMIT = 50;

    private final Verdict verdict;
    private final Evidence evidence;
    private final Instant now;
    private final List<Made> made = new ArrayList<>();
    private final List<Ref> failed = new ArrayList<>();
    private int rounds;

    Rounds(Verdict verdict, Evidence evidence, Instant now) {
        this.verdict = verdict;
        this.evidence = evidence;
        this.now = now;
    }

    void run(Handle transaction, List<Question> questions) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                evidence.gate().admit(questions.size());
                List<Future<Made>> decisions = questions.stream()
                        .map(question -> threads.submit(() -> decide(question)))
                        .toList();
                while (evidence.gate().awaitQuiet()) {
                    load(transaction);
                }
                for (int i = 0; i < questions.size(); i++) {
                    take(questions.get(i), decisions.get(i));
                }
            } finally {
                // Where loading failed, decisions still wait for it.
                threads.shutdownNow();
            }
        }
    }

    /** What was decided, in the order of the questions. */
    List<Made> made() {
        return made;
    }

    /** On what the engine failed. */
    List<Ref> failed() {
        return failed;
    }

    /** How often evidence was loaded. */
    int rounds() {
        return rounds;
    }

    private void load(Handle transaction) {
        if (++rounds > LIMIT) {
            throw new IllegalStateException("decisions ask for something new without end");
        }
        evidence.loadMissing(transaction);
        evidence.gate().open();
    }

    /** The answer with all that follows from it alone, which so is worked out side by side too. */
    private Made decide(Question question) {
        try {
            RecordingView view = new RecordingView(evidence.of(question.event().tenantId()));
            Optional<? extends EventData> said = verdict.on(question.event(), view, question.earlier(), now);
            Answer answer =
                    new Answer(question, said, view.reads(question.event().subject()), view.waits());
            return new Made(answer, Announcement.of(answer, now));
        } finally {
            evidence.gate().leave();
        }
    }

    private void take(Question question, Future<Made> decision) {
        try {
            made.add(decision.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while deciding", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            // The fact is kept and the decision tried again later.
            LOG.errorf(e.getCause(), "no decision on %s", question.event().subject());
            failed.add(Ref.of(question.event()));
        }
    }
}
