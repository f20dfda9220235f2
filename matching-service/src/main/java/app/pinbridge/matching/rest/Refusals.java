package app.pinbridge.matching.rest;

import app.pinbridge.kit.problem.Problem;
import app.pinbridge.kit.problem.ProblemException;
import app.pinbridge.matching.mending.Outcome;
import app.pinbridge.matching.mending.Refusal;

/** Outcomes as answers: what was done, or a problem. */
final class Refusals {
    private Refusals() {}

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.NotThere<T> notThere -> throw notThere();
            case Outcome.Refused<T>(Refusal refusal) ->
                throw new Problem(
                                switch (refusal.kind()) {
                                    case INVALID -> 400;
                                    case UNKNOWN -> 404;
                                    case CONFLICT -> 409;
                                    case OUTDATED -> 412;
                                },
                                refusal.code(),
                                "Not done",
                                refusal.detail(),
                                refusal.field())
                        .asException();
        };
    }

    static ProblemException notThere() {
        return Problem.of(404, "not_found", "Not found", "There is no such thing, or you have no access to it.")
                .asException();
    }

    static ProblemException invalid(String code, String detail, String field) {
        return new Problem(400, code, "Not understood", detail, field).asException();
    }
}
