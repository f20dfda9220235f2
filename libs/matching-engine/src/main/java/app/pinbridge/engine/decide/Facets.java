package app.pinbridge.engine.decide;

import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;

/** What a hypothesis has, in the words of the rules. */
final class Facets {
    private Facets() {}

    /** The call is in the interview's slot. */
    static boolean onTime(Hypothesis h) {
        return h.has(Level.TIME_EXACT, Level.TIME_OVERLAP, Level.TIME_BLOCK);
    }

    /** Not in the slot, but an hour or so away. */
    static boolean near(Hypothesis h) {
        return h.has(Level.TIME_TOUCH, Level.TIME_NEAR);
    }

    /** A listed interviewer was on the call. */
    static boolean interviewerMet(Hypothesis h) {
        return h.has(Level.INTERVIEWER_ALL, Level.INTERVIEWER_SOME);
    }

    /** An interviewer and the time agree: one strong channel. */
    static boolean slot(Hypothesis h) {
        return onTime(h) && interviewerMet(h);
    }

    /** Own people are known, and none of those listed came. */
    static boolean interviewerAway(Hypothesis h) {
        return h.has(Level.INTERVIEWER_SUBSTITUTE, Level.INTERVIEWER_ABSENT);
    }

    /** An address or number that is the candidate's alone was on the call. */
    static boolean identified(Hypothesis h) {
        return h.has(Level.EMAIL_EXACT, Level.PHONE_EXACT);
    }

    /** A name on the call, or in its title, is the candidate's. */
    static boolean named(Hypothesis h) {
        return h.has(Level.NAME_SAME, Level.NAME_CLOSE, Level.NAME_TITLE, Level.NAME_WITH_ADDRESS);
    }

    /** The room is this meeting's, at least at this time. */
    static boolean room(Hypothesis h) {
        return h.has(Level.ROOM_UNIQUE, Level.ROOM_OCCURRENCE);
    }

    /** At another time, but in the room that only this meeting has, with an interviewer, and no known candidate but hers. */
    static boolean moved(Hypothesis h) {
        return h.has(Level.ROOM_UNIQUE)
                && interviewerMet(h)
                && h.has(Level.TIME_SHIFTED, Level.TIME_DAY, Level.TIME_FAR)
                && !contradicted(h);
    }

    /** Those who came have other names. */
    static boolean strangers(Hypothesis h) {
        return h.has(Level.NAME_DIFFERENT, Level.NAME_MIXED) && !identified(h);
    }

    /** Another candidate, or another candidate's record, is on the call. */
    static boolean contradicted(Hypothesis h) {
        return h.has(Level.EMAIL_OTHER, Level.PHONE_OTHER, Level.LINK_OTHER);
    }

    /** Evidence that stands alone: our own request, a link into the ATS, a room that nobody else has. */
    static boolean hard(Hypothesis h) {
        return h.has(Level.CAPTURE_SAME, Level.LINK_SAME, Level.ROOM_UNIQUE);
    }
}
