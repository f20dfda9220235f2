package app.pinbridge.local.check;

import app.pinbridge.local.demo.DemoCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** What is the same after everything on every topic was sent once more: comments, mails, and where each call belongs. */
final class AfterReplay {
    private static final Duration CONSUMED = Duration.ofMinutes(2);
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /** What waits in a service cannot be seen from outside: nothing new for this long counts as nothing left. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private static final List<String> CONSEQUENCES = List.of("match-results", "publications");

    private final Replay replay;
    private final Patience patience;
    private final Supplier<Outcome> outcome;
    private final Mails mails;

    AfterReplay(Replay replay, Patience patience, Supplier<Outcome> outcome, Mails mails) {
        this.replay = replay;
        this.patience = patience;
        this.outcome = outcome;
        this.mails = mails;
    }

    /** Everything that may come of a replay. */
    private record Consequences(Map<TopicPartition, Long> records, int comments, int mails) {}

    /** Replays and compares. */
    List<Finding> findings(List<DemoCall> calls) {
        boolean quietBefore = isQuiet();
        Consequences before = consequences();
        long sent = replay.sendAgain();
        boolean consumed = patience.until(CONSUMED, () -> replay.behind().isEmpty());
        boolean quiet = isQuiet();
        Consequences after = consequences();
        boolean seen = quietBefore && consumed && quiet;
        String doubt = seen ? "" : consumed ? "; did not come to rest" : "; not read by " + replay.behind();
        boolean unchanged = CallFindings.of(calls, outcome.get()).stream().allMatch(Finding::ok);
        return List.of(
                new Finding(
                        "all topics replayed, no second comment",
                        seen && after.comments() == before.comments(),
                        sent + " events, " + after.comments() + " comments" + doubt),
                new Finding("every call is where it was before", seen && unchanged, calls.size() + " calls"),
                new Finding(
                        "no further e-mail after that",
                        seen && after.mails() == before.mails(),
                        after.mails() + " mails" + doubt));
    }

    private boolean isQuiet() {
        return patience.untilStill(QUIET, SETTLED, this::consequences);
    }

    private Consequences consequences() {
        return new Consequences(replay.ends(CONSEQUENCES), outcome.get().commentCount(), mails.count());
    }
}
