package app.pinbridge.pinpoint.budget;

import app.pinbridge.pinpoint.answer.Failure;

/** Whether a request may be sent now. */
sealed interface Admission {

    /** Send it, and say how it went. */
    record Admitted(Ticket ticket) implements Admission {}

    /** It would have had to wait longer than its patience, or was given up. */
    record TurnedAway(Failure failure) implements Admission {}
}
