package app.pinbridge.credentials.permission;

import app.pinbridge.credentials.permission.CheckResult.Impossible;
import app.pinbridge.pinpoint.answer.ErrorCode;

/** Why a whole check came to nothing, in words that help an admin. */
final class Causes {
    private Causes() {}

    /** Whether this failure of one request says that no other can succeed. */
    static boolean concernsAll(ErrorCode code) {
        return switch (code) {
            case KEY_REFUSED, INTEGRATION_NOT_ENABLED, NOT_PINPOINT, UNKNOWN_HOST, ADDRESS_FORBIDDEN, TLS_FAILED ->
                true;
            default -> false;
        };
    }

    static Impossible explain(ErrorCode code) {
        return switch (code) {
            case KEY_REFUSED ->
                new Impossible(
                        422,
                        "key_refused",
                        "Pinpoint does not accept this key",
                        "Copy the key once more from Pinpoint under Settings, or make a new one there.",
                        "apiKey");
            case INTEGRATION_NOT_ENABLED ->
                new Impossible(
                        422,
                        "integration_not_enabled",
                        "Pinpoint's API is not switched on for your company",
                        "Ask Pinpoint's support to enable the API integration, then try again.",
                        "");
            case NOT_PINPOINT, UNKNOWN_HOST, ADDRESS_FORBIDDEN, TLS_FAILED ->
                new Impossible(
                        422,
                        "company_not_found",
                        "There is no Pinpoint at this address",
                        "Check the subdomain: it is the first part of the address you see when you are signed in to Pinpoint.",
                        "subdomain");
            case RATE_LIMITED, BUDGET_EXHAUSTED ->
                new Impossible(
                        503,
                        "pinpoint_busy",
                        "Pinpoint asks us to slow down",
                        "Nothing was saved. Try again in a minute.",
                        "");
            default ->
                new Impossible(
                        503,
                        "pinpoint_unreachable",
                        "Pinpoint does not answer",
                        "Nothing was saved. Pinpoint did not answer in time; try again in a few minutes.",
                        "");
        };
    }
}
