package app.pinbridge.ingest.status;

/**
 * What the customer's admin reads.
 *
 * @param message what is the matter, one sentence
 * @param remedy what to do about it, one sentence
 */
record Wording(String message, String remedy) {

    /** Of an error code of the Pinpoint client. */
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
            case "rate_limited", "budget_exhausted" ->
                new Wording(
                        "Pinpoint lets fewer requests through than the sync needs.",
                        "Nothing to do: it goes on by itself, more slowly. Other integrations may be using up the limit.");
            case "slow" ->
                new Wording(
                        "The first sync takes longer than 48 hours.",
                        "Nothing to do: what is listed as usable already works, and the rest goes on.");
            default ->
                new Wording(
                        "Pinpoint does not answer as it should, so changes arrive late.",
                        "Nothing to do: it is tried again by itself. If it lasts, see Pinpoint's status page.");
        };
    }
}
