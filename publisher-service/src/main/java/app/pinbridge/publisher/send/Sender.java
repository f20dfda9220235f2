package app.pinbridge.publisher.send;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.publisher.intent.Claims.Claimed;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentState;
import app.pinbridge.publisher.intent.Intents;
import app.pinbridge.publisher.pinpoint.Access;
import app.pinbridge.publisher.pinpoint.Asker;
import app.pinbridge.publisher.pinpoint.Pinpoint;
import app.pinbridge.publisher.send.Checkpoint.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes one claimed intent a step further. The law: a comment is sent only from a state that says it is surely not there, and
 * that it is being sent is committed before the request. So whoever comes after a crash knows that he must look first.
 */
@ApplicationScoped
public class Sender {
    private final Pinpoint pinpoint;
    private final MovedComments moved;
    private final Departure departure;
    private final Conclusion conclusion;
    private final Recovery recovery;
    private final LockedIntents locked;
    private final Intents intents;
    private final Backoff backoff;
    private final Checkpoint checkpoint;

    /** A sender of what is due. */
    public Sender(
            Pinpoint pinpoint,
            MovedComments moved,
            Departure departure,
            Conclusion conclusion,
            Recovery recovery,
            LockedIntents locked,
            Intents intents,
            Backoff backoff,
            Checkpoint checkpoint) {
        this.pinpoint = pinpoint;
        this.moved = moved;
        this.departure = departure;
        this.conclusion = conclusion;
        this.recovery = recovery;
        this.locked = locked;
        this.intents = intents;
        this.backoff = backoff;
        this.checkpoint = checkpoint;
    }

    /** Takes an intent a step further. */
    public void advance(Claimed taken) {
        Intent claimed = taken.intent();
        checkpoint.reached(Step.CLAIMED, claimed.id());
        if (claimed.state() instanceof IntentState.Sending) {
            recovery.takeOver(claimed);
            return;
        }
        switch (pinpoint.open(claimed.key().tenantId(), Asker.of(claimed))) {
            case Access.Closed closed -> later(claimed);
            case Access.Open open -> {
                if (claimed.state() instanceof IntentState.Unknown) {
                    recovery.look(claimed, open);
                } else if (!taken.follows() || !moved.settle(claimed, open)) {
                    send(claimed, open);
                }
            }
        }
    }

    /** Waits for its turn with Pinpoint, and departs only then: what was right before the wait may be wrong after it. */
    private void send(Intent claimed, Access.Open access) {
        Optional<String> body = claimed.body();
        if (body.isEmpty()) {
            // The call was erased, and with it the text, while the comment waited: it departs nowhere.
            departure.leave(claimed, access.subdomain());
            return;
        }
        AtomicReference<Intent> sending = new AtomicReference<>(claimed);
        SendOutcome outcome = SendOutcome.of(access.client()
                .createComment(
                        ReadBack.type(claimed.key().on()),
                        claimed.key().on().id(),
                        body.get(),
                        () -> departs(claimed, access, sending)));
        checkpoint.reached(Step.ANSWERED, claimed.id());
        if (outcome instanceof SendOutcome.Barred(ErrorCode code) && code == ErrorCode.KEY_REFUSED) {
            pinpoint.refused(claimed.key().tenantId(), access);
        }
        conclusion.sent(sending.get(), access, outcome);
    }

    private boolean departs(Intent claimed, Access.Open access, AtomicReference<Intent> sending) {
        Optional<Intent> departed = departure.leave(claimed, access.subdomain());
        departed.ifPresent(sending::set);
        checkpoint.reached(Step.ABOUT_TO_SEND, claimed.id());
        return departed.isPresent();
    }

    /** The key cannot be had at present. */
    private void later(Intent claimed) {
        locked.with(claimed, (handle, plan, intent) -> {
            if (intent.state().equals(claimed.state())) {
                int attempts = intent.attempts() + 1;
                intents.change(handle, intent, postponed(intent.state(), attempts), attempts);
            }
        });
    }

    private IntentState postponed(IntentState state, int attempts) {
        var due = backoff.after(attempts, intents.now());
        return state instanceof IntentState.Unknown(var was, int reads, String reason)
                ? new IntentState.Unknown(due, reads, reason)
                : new IntentState.Planned(due);
    }
}
