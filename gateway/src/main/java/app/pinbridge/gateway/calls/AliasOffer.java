package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.Evidence;
import java.util.Optional;

/**
 * A candidate was found, but not by the address on the call: the only unknown one is offered as another of the candidate's.
 *
 * @param address on the call
 * @param means the candidate's in Pinpoint
 * @param name of the candidate; empty where it is not shown
 */
record AliasOffer(String address, String means, Optional<String> name) {
    private static final String FEATURE = "email";
    private static final String UNKNOWN = "unknown";

    /** What can be offered of a match; nothing where several addresses are unknown, for one of them is somebody else's. */
    static Optional<AliasOffer> of(Match match) {
        if (match.status() != Match.Status.MATCHED) {
            return Optional.empty();
        }
        return match.explanation().stream()
                .filter(evidence ->
                        evidence.feature().equals(FEATURE) && evidence.level().equals(UNKNOWN))
                .flatMap(evidence -> of(match, evidence).stream())
                .findFirst();
    }

    private static Optional<AliasOffer> of(Match match, Evidence evidence) {
        Optional<String> name =
                Optional.ofNullable(match.enrichment()).flatMap(found -> Optional.ofNullable(found.candidateName()));
        return Optional.ofNullable(evidence.call())
                .filter(AliasOffer::isOneAddress)
                .flatMap(address -> Optional.ofNullable(evidence.ats())
                        .filter(AliasOffer::isOneAddress)
                        .map(means -> new AliasOffer(address, means, name)));
    }

    private static boolean isOneAddress(String text) {
        return text.indexOf('@') > 0 && text.indexOf(',') < 0 && text.indexOf(' ') < 0;
    }

    /** Whose it would be. */
    public String whose() {
        return name.orElse(means);
    }
}
