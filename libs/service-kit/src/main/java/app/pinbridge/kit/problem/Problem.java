package app.pinbridge.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param status HTTP status
 * @param code machine-readable, stable, e.g. {@code subdomain_invalid}
 * @param title short, the same for each problem of this code
 * @param detail what is wrong here and what to do, for the person who reads it
 * @param field the input that is wrong, where it is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        int status,
        String code,
        String title,
        @Nullable String detail,
        @Nullable String field) {
    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that concerns no single input. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, null);
    }

    /** The problem's type, a relative reference. */
    @JsonProperty
    public String type() {
        return "/problems/" + code;
    }

    /** This problem to throw. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
