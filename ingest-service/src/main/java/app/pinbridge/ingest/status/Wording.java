package app.pinbridge.ingest.status;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.task.Doubt;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.kit.permission.Need;
import java.util.List;
import java.util.Optional;

/**
 * What the customer's admin reads.
 *
 * @param message what is the matter, one sentence
 * @param remedy what to do about it, one sentence
 */
record Wording(String message, String remedy) {

    /**
     * Of a first sync that takes too long.
     *
     * @param cause the last obstacle, an error code of the Pinpoint client
     */
    static Wording slow(Optional<String> cause, long percentDone) {
        String because = switch (cause.orElse("")) {
            case "rate_limited", "budget_exhausted" -> "because Pinpoint lets few requests through";
            case "no_key" -> "because Pinbridge cannot get at the stored API key";
            case "" -> "because there is much to read";
            default -> "because Pinpoint does not answer as it should";
        };
        return new Wording(
                "The first sync takes longer than it should, " + because + "; " + percentDone + " % is read.",
                "Nothing to do: what is listed as usable already works, and the rest goes on.");
    }

    /** Of what was read and can hardly be all. */
    static Wording of(Doubt doubt, ResourceState state) {
        return switch (doubt) {
            case NO_USERS ->
                new Wording(
                        "Pinpoint lists no users at all, so interviewers, recruiters and hiring managers are not recognised.",
                        "Check in Pinpoint that the API key may read all users. It is noticed by itself.");
            case NO_INTERVIEWS ->
                new Wording(
                        "Pinpoint lists no interviews although applications stand in interview stages, so calls cannot be"
                                + " matched to interviews.",
                        "Check in Pinpoint that the API key may read the interviews of all jobs, and that your team schedules"
                                + " interviews in Pinpoint. It is noticed by itself.");
            case TOO_FEW ->
                new Wording(
                        "Pinpoint counts " + state.total().orElse(0L) + " " + words(state.resource()) + ", but only "
                                + state.done() + " of them could be read.",
                        "Nothing to do at first: all of them are read again within the hour. If it stays so, check in"
                                + " Pinpoint that the API key may read all jobs and departments.");
        };
    }

    private static String words(Resource resource) {
        return resource.id().replace('_', ' ');
    }

    /**
     * What a cause is called outside. One outage shows as timeouts, resets and errors by turns, and people are told once of each
     * code: whatever reads the same has the same.
     *
     * @param code an error code of the Pinpoint client, or one of ours
     */
    static String publicCode(String code) {
        return switch (code) {
            case "key_refused",
                    "integration_not_enabled",
                    "not_pinpoint",
                    "unknown_host",
                    "address_forbidden",
                    "no_key",
                    "stalled" -> code;
            case "rate_limited", "budget_exhausted" -> "rate_limited";
            default -> "unavailable";
        };
    }

    /** What it costs that permissions are missing; nothing where none is. */
    static Optional<String> costs(List<Need> missing) {
        return missing.stream().map(Need::cost).reduce((one, next) -> one + " " + next);
    }

    /** How to give them. */
    static Optional<String> toBeGiven(List<Need> missing) {
        return missing.stream()
                .map(Need::id)
                .reduce((one, next) -> one + ", " + next)
                .map(ids -> "Give the API key these permissions in Pinpoint under Settings: " + ids
                        + ". It is noticed by itself.");
    }

    /** Of what a cause is called outside. */
    static Wording of(String code) {
        return switch (code) {
            case "key_refused" ->
                new Wording(
                        "Pinpoint refuses the API key; it was revoked or replaced.",
                        "Make a new key in Pinpoint under Settings and enter it here.");
            case "integration_not_enabled" ->
                new Wording(
                        "Pinpoint says that its API is not enabled for your company.",
                        "Ask Pinpoint to enable API access, then save the connection again.");
            case "not_pinpoint", "unknown_host", "address_forbidden" ->
                new Wording(
                        "There is no Pinpoint at this address (any more).",
                        "Check the subdomain and save the connection again.");
            case "rate_limited" ->
                new Wording(
                        "Pinpoint lets fewer requests through than the sync needs.",
                        "Nothing to do: it goes on by itself, more slowly. Other integrations may be using up the limit.");
            case "no_key" ->
                new Wording(
                        "Pinbridge cannot get at the stored API key at the moment, so nothing new is read from Pinpoint.",
                        "Nothing to do in Pinpoint: tell whoever runs Pinbridge. It goes on by itself.");
            case "stalled" ->
                new Wording(
                        "Nothing new has been read from Pinpoint for a while, and Pinpoint is not the cause.",
                        "Nothing to do in Pinpoint: tell whoever runs Pinbridge. It goes on by itself.");
            default ->
                new Wording(
                        "Pinpoint does not answer as it should, so changes arrive late.",
                        "Nothing to do: it is tried again by itself. If it lasts, see Pinpoint's status page.");
        };
    }
}
