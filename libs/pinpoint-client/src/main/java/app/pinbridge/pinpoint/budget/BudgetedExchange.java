package app.pinbridge.pinpoint.budget;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.budget.Admission.Admitted;
import app.pinbridge.pinpoint.budget.Admission.TurnedAway;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Reply;
import java.util.Optional;

/** Waits for a turn in the connection's {@link Budget} before each sending, and asks the caller once more when it has come. */
public final class BudgetedExchange implements Exchange {
    private final Exchange next;
    private final Budget budget;

    private BudgetedExchange(Exchange next, Budget budget) {
        this.next = next;
        this.budget = budget;
    }

    /** The same exchange, within the budget. */
    public static Exchange wrap(Exchange next, Budget budget) {
        return new BudgetedExchange(next, budget);
    }

    @Override
    public Reply send(Call call) {
        return switch (budget.enter(call.requester().priority())) {
            case TurnedAway(Failure failure) -> Reply.notSent(failure);
            case Admitted(Ticket ticket) -> sendInTurn(call, ticket);
        };
    }

    private Reply sendInTurn(Call call, Ticket ticket) {
        Optional<Failure> failure = Optional.of(new Failure.Unavailable(ErrorCode.INTERRUPTED, "", false));
        try {
            if (!call.lastWord().getAsBoolean()) {
                return Reply.notSent(new Failure.Refused(ErrorCode.CALLED_OFF, "It is not wanted any more.", 0));
            }
            Reply reply = next.send(call);
            failure = reply.answer().failureIfAny();
            return reply;
        } finally {
            budget.leave(ticket, failure);
        }
    }
}
