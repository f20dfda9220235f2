package app.pinbridge.pinpoint.fake;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Reply;
import app.pinbridge.pinpoint.exchange.Requester;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/** Gives one reply after the other; after the last, good ones. */
public final class ScriptedExchange implements Exchange {
    public static final Reply OK = new Reply(Answer.ok(JsonNodeFactory.instance.objectNode()), 200, 1, Duration.ZERO);

    private final Queue<Reply> script = new ArrayDeque<>();
    private int sent;

    public ScriptedExchange then(Failure failure) {
        script.add(Reply.failed(failure, 0));
        return this;
    }

    public ScriptedExchange then(Reply reply) {
        script.add(reply);
        return this;
    }

    public int sent() {
        return sent;
    }

    @Override
    public Reply send(Call call) {
        sent++;
        return script.isEmpty() ? OK : script.remove();
    }

    public static Failure unavailable(ErrorCode code, boolean mayHaveBeenDone) {
        return new Failure.Unavailable(code, "", mayHaveBeenDone);
    }

    public static Failure throttled(Instant until, boolean told) {
        return new Failure.Throttled(ErrorCode.RATE_LIMITED, "", until, told);
    }

    public static Call get(Priority priority) {
        return Call.get("/users/{id}", "/users/7", "", new Requester(priority, "test"));
    }

    public static Call post(Priority priority) {
        return Call.post("/comments", JsonNodeFactory.instance.objectNode(), new Requester(priority, "test"));
    }
}
