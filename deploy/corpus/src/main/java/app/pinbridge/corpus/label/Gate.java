package app.pinbridge.corpus.label;

import org.jspecify.annotations.Nullable;

/**
 * Whether a link may be posted.
 *
 * @param decision {@code allow hold none}
 * @param reason why it is held, where the contract determines it
 */
public record Gate(String decision, @Nullable String reason) {
    /** It may be posted now. */
    public static final Gate ALLOW = new Gate("allow", null);

    /** There is nothing to publish. */
    public static final Gate NONE = new Gate("none", null);

    /** Matched, and held for the given reason. */
    public static Gate hold(String reason) {
        return new Gate("hold", reason);
    }
}
