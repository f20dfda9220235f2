package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match;
import java.util.Collection;
import java.util.Optional;

/** Whether a person may post the notes of a call from its page; publisher-service decides again when it is asked. */
enum Postable {
    YES(""),
    NOT_READY("The notes of this call are not ready yet."),
    NOT_MATCHED("Notes can be posted once the call is matched."),
    NO_ACCESS("Only people who can see the conversation may post its notes.");

    private final String sentence;

    Postable(String sentence) {
        this.sentence = sentence;
    }

    static Postable of(CallsClient.CallView view, String email) {
        Optional<Match> match = Optional.ofNullable(view.match());
        if (match.filter(found -> has(found.denied(), email)).isPresent()) {
            return NO_ACCESS;
        }
        if (match.filter(found -> found.status() == Match.Status.MATCHED).isEmpty()) {
            return view.hasNotes() ? NOT_MATCHED : NOT_READY;
        }
        if (match.filter(found -> has(found.access(), email)).isEmpty()) {
            return NO_ACCESS;
        }
        return view.hasNotes() ? YES : NOT_READY;
    }

    private static boolean has(Collection<Match.Access> people, String email) {
        return people.stream().anyMatch(one -> one.email().strip().equalsIgnoreCase(email.strip()));
    }

    /** Whether the buttons are there. */
    public boolean isYes() {
        return this == YES;
    }

    /** Why not. */
    public String sentence() {
        return sentence;
    }
}
