package app.pinbridge.ingest.rest;

import app.pinbridge.ingest.calls.CallProblem;
import java.util.List;

/** The problem (RFC 9457) of calls that cannot be taken, with each thing that is wrong. */
record InvalidCalls(int status, String code, String type, String title, String detail, List<CallProblem> errors) {

    InvalidCalls(List<CallProblem> errors) {
        this(
                400,
                "invalid_events",
                "/problems/invalid_events",
                "Not events of the contract",
                "Nothing was taken. Correct what is listed and send all of it again.",
                List.copyOf(errors));
    }
}
