package app.pinbridge.ingest.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import java.util.List;

/** What the host product sent in. */
public sealed interface Submission {

    /** All of it can be taken. */
    record Valid(List<Event<Call>> calls) implements Submission {
        public Valid {
            calls = List.copyOf(calls);
        }
    }

    /** Nothing of it is taken. */
    record Invalid(List<CallProblem> problems) implements Submission {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
