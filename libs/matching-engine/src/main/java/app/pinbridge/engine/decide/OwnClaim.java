package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Match;
import app.pinbridge.engine.call.Topic;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import java.util.List;
import java.util.Optional;

/**
 * What a call by itself says that it is and lays claim to, before other calls are heard.
 *
 * @param kind what its meeting type says, or its title where no candidate is known to have been on it
 * @param sure the claim, where it is sure enough for a match
 */
record OwnClaim(CallCase call, Candidates candidates, Topic topic, Match.Kind kind, Claim claim, Optional<Sure> sure) {
    /** A match is at least this sure. */
    static final double SURE = 0.98;

    /** Interviews, and how likely they are. */
    record Sure(Claim.Interviews interviews, double probability) {}

    static OwnClaim of(CallCase call, Candidates candidates) {
        Topic topic = call.topic();
        Claim claim = new Claims(call, candidates).claim();
        Optional<Sure> sure = claim.interviews()
                .map(found -> new Sure(found, candidates.posterior().of(found)))
                .filter(found -> found.probability() >= SURE);
        return new OwnClaim(call, candidates, topic, kind(topic, sure, call), claim, sure);
    }

    /**
     * A word in a title is not heard against the candidate's presence in the interview's slot. Of what is marked as something
     * other than an interview, and was held without anybody from outside, the title tells what it was.
     */
    private static Match.Kind kind(Topic topic, Optional<Sure> sure, CallCase call) {
        boolean amongThemselves = call.cast().outside().isEmpty();
        if (topic.saidOther() && amongThemselves && topic.titled().equals(Optional.of(Match.Kind.DEBRIEF))) {
            return Match.Kind.DEBRIEF;
        }
        Match.Kind said = topic.said().orElse(Match.Kind.INTERVIEW);
        boolean candidateThere = sure.map(found -> found.interviews().best())
                .filter(OwnClaim::candidateThere)
                .isPresent();
        return !topic.typed() && candidateThere ? Match.Kind.INTERVIEW : said;
    }

    /**
     * Whether only a word in the title speaks against an interview that is sure otherwise, and somebody from outside came: in
     * place of the candidate, who is talked about, only a referee would be, who is called otherwise.
     */
    boolean titledOtherwise() {
        if (topic.typed() || interview() || topic.voicemail()) {
            return false;
        }
        boolean somebody = call.cast().outside().stream().anyMatch(attendee -> !attendee.stayedAway());
        return sure.map(found -> found.interviews().best())
                .filter(best -> Facets.onTime(best) && somebody)
                .filter(best -> kind != Match.Kind.REFERENCE || best.has(Level.NAME_SAME, Level.NAME_CLOSE))
                .isPresent();
    }

    /** Whether somebody set that it was about the candidate, who came herself in the slot of an interview that is sure otherwise. */
    boolean typedOtherwise() {
        return topic.typed()
                && conversation()
                && sure.map(found -> found.interviews().best())
                        .filter(best -> Facets.onTime(best) && Facets.identified(best) && came(best))
                        .isPresent();
    }

    private boolean came(Hypothesis h) {
        return Optional.ofNullable(call.present().get(call.world().people().person(h.applicant())))
                .filter(attendee -> !attendee.stayedAway())
                .isPresent();
    }

    private static boolean candidateThere(Hypothesis h) {
        return Facets.onTime(h) && (h.has(Level.CAPTURE_SAME) || Facets.identified(h));
    }

    /** Whether it was held about a candidate who was not on it. */
    boolean conversation() {
        return switch (kind) {
            case DEBRIEF, REFERENCE -> !topic.voicemail();
            case INTERVIEW, INTAKE, OTHER, UNKNOWN -> false;
        };
    }

    /** Records that it names, where it lays claim to no interview: its candidate's, or that which it is held about. */
    List<Hypothesis> named(Model model) {
        if (conversation()) {
            return new Conversation(call, candidates, model)
                    .linkedAlone().stream().toList();
        }
        return claim instanceof Claim.None ? new Alone(call, candidates).named() : List.of();
    }

    /** Whether it was held as an interview. */
    boolean interview() {
        return switch (kind) {
            case INTERVIEW, UNKNOWN -> !topic.voicemail();
            case DEBRIEF, INTAKE, REFERENCE, OTHER -> false;
        };
    }
}
