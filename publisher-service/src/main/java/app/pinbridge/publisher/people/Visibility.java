package app.pinbridge.publisher.people;

import app.pinbridge.kit.caller.Caller;
import app.pinbridge.publisher.facts.CallFacts;
import app.pinbridge.publisher.facts.MatchCopy;

/** What a person may know of a call. A denial beats everything. */
enum Visibility {
    /** Everything, the notes too. */
    NOTES,
    /** What was posted, not the notes: who mends matches need not be in the conversation. */
    MATCH,
    /** Not even that there is one. */
    NOTHING;

    static Visibility of(CallFacts facts, Caller caller) {
        if (facts.erased()
                || facts.match().isEmpty()
                || facts.match().filter(m -> m.denies(caller.email())).isPresent()) {
            return NOTHING;
        }
        if (facts.match().filter(match -> lets(match, caller)).isPresent()) {
            return NOTES;
        }
        return caller.is("admin") || caller.is("recruiter") ? MATCH : NOTHING;
    }

    private static boolean lets(MatchCopy match, Caller caller) {
        return match.lets(caller.email());
    }
}
