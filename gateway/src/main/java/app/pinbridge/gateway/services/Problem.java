package app.pinbridge.gateway.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it: what a service said, or what the gateway says itself.
 *
 * @param status HTTP status
 * @param code machine-readable and stable
 * @param title short, the same for each problem of this code
 * @param detail what is wrong here and what to do, for the person who reads it
 * @param field the input that is wrong, where it is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        int status,
        @Nullable String code,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String field) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that concerns no single input. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, null);
    }

    /** A service that does not answer. */
    public static Problem away() {
        return of(
                502,
                "service_away",
                "A part of Pinbridge does not answer",
                "Nothing is lost. Try again in a moment; if it stays like this, tell whoever runs Pinbridge.");
    }

    /** The problem's type, a relative reference. */
    @JsonProperty
    public String type() {
        return code == null ? "about:blank" : "/problems/" + code;
    }

    /** Whether the problem has this code. */
    public boolean is(String other) {
        return other.equals(code);
    }

    /** The best sentence that there is for a person. */
    public String sentence() {
        if (detail != null) {
            return detail;
        }
        return title != null ? title : "The request was not accepted.";
    }
}
