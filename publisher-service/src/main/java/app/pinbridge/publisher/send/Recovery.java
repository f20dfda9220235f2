package app.pinbridge.publisher.send;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentState.AlreadyPosted;
import app.pinbridge.publisher.intent.IntentState.Planned;
import app.pinbridge.publisher.intent.IntentState.Unknown;
import app.pinbridge.publisher.intent.Intents;
import app.pinbridge.publisher.pinpoint.Access;
import app.pinbridge.publisher.pinpoint.Troubles;
import app.pinbridge.publisher.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Finds out what became of a comment whose answer was lost. A request that was lost may still be carried out, so absence is
 * believed only when Pinpoint was read twice, after a time of grace each.
 */
@ApplicationScoped
public class Recovery {
    private static final int READS_BELIEVED = 2;

    private final LockedIntents locked;
    private final Intents intents;
    private final Conclusion conclusion;
    private final ReadBack readBack;
    private final Troubles troubles;
    private final Backoff backoff;
    private final PublisherConfig config;

    /** A recovery that reads Pinpoint. */
    public Recovery(
            LockedIntents locked,
            Intents intents,
            Conclusion conclusion,
            ReadBack readBack,
            Troubles troubles,
            Backoff backoff,
            PublisherConfig config) {
        this.locked = locked;
        this.intents = intents;
        this.conclusion = conclusion;
        this.readBack = readBack;
        this.troubles = troubles;
        this.backoff = backoff;
        this.config = config;
    }

    /** Takes over what somebody was sending who did not come back. */
    void takeOver(Intent abandoned) {
        locked.with(abandoned, (handle, plan, intent) -> {
            if (intent.state().equals(abandoned.state())) {
                conclusion.lost(handle, intent, "sender_lost");
            }
        });
    }

    /** Looks for a comment, and stores what that shows. */
    void look(Intent lost, Access.Open access) {
        Search search = readBack.search(access.client(), lost);
        locked.with(lost, (handle, plan, intent) -> {
            if (intent.state() instanceof Unknown unknown && unknown.equals(lost.state())) {
                conclude(handle, plan, intent, unknown, access, search);
            }
        });
    }

    private void conclude(Handle handle, Plan plan, Intent intent, Unknown unknown, Access.Open access, Search search) {
        if (!(search instanceof Search.Failed)) {
            troubles.keyAccepted(handle, intent.key().tenantId(), intents.now());
        }
        switch (search) {
            case Search.Found(String commentId) ->
                conclusion.posted(handle, plan, intent, new AlreadyPosted(commentId));
            case Search.Absent absent -> absent(handle, intent, unknown);
            case Search.Inconclusive inconclusive -> lookLater(handle, intent, unknown);
            case Search.Failed(Failure failure) -> {
                if (failure instanceof Failure.Refused refused && isBar(refused.code())) {
                    troubles.begin(
                            handle, intent.key().tenantId(), access.connectionId(), refused.code(), intents.now());
                }
                lookLater(handle, intent, unknown);
            }
        }
    }

    private void absent(Handle handle, Intent intent, Unknown unknown) {
        int reads = unknown.absentReads() + 1;
        Instant now = intents.now();
        intents.change(
                handle,
                intent,
                reads < READS_BELIEVED
                        ? new Unknown(now.plus(config.grace()), reads, unknown.reason())
                        : new Planned(now));
    }

    private void lookLater(Handle handle, Intent intent, Unknown unknown) {
        Instant due = backoff.after(intent.attempts() + 1, intents.now());
        intents.change(
                handle, intent, new Unknown(due, unknown.absentReads(), unknown.reason()), intent.attempts() + 1);
    }

    static boolean isBar(ErrorCode code) {
        return code == ErrorCode.KEY_REFUSED
                || code == ErrorCode.INTEGRATION_NOT_ENABLED
                || code == ErrorCode.PERMISSION_MISSING;
    }
}
