package app.pinbridge.pinpoint.connection;

import app.pinbridge.pinpoint.connection.Parsed.Invalid;
import app.pinbridge.pinpoint.connection.Parsed.Problem;
import app.pinbridge.pinpoint.connection.Parsed.Valid;
import org.jspecify.annotations.Nullable;

/** A customer's key to Pinpoint. Prints as {@code ApiKey[redacted]}; only {@link #reveal()} gives it away. */
public final class ApiKey {
    private static final int MAXIMUM_LENGTH = 512;

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /** Reads what a person pasted. Only what may stand in an HTTP header passes. */
    public static Parsed<ApiKey> parse(String pasted) {
        String text = pasted.strip();
        if (text.isEmpty()) {
            return new Invalid<>(Problem.KEY_EMPTY, "Enter the API key that Pinpoint shows under Settings.");
        }
        if (text.length() > MAXIMUM_LENGTH) {
            return new Invalid<>(Problem.KEY_TOO_LONG, "This is too long for a Pinpoint API key.");
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 127)) {
            return new Invalid<>(
                    Problem.KEY_HAS_WRONG_CHARACTERS,
                    "A Pinpoint API key has no blanks and no accented characters; copy it once more.");
        }
        return new Valid<>(new ApiKey(text));
    }

    /**
     * A key that was checked before, for instance one read back from its vault.
     *
     * @throws IllegalArgumentException when it is no key; the message does not hold it
     */
    public static ApiKey of(String text) {
        return switch (parse(text)) {
            case Valid<ApiKey>(ApiKey key) -> key;
            case Invalid<ApiKey> invalid ->
                throw new IllegalArgumentException(invalid.problem().id());
        };
    }

    /** The key itself, for the request header and for its vault. */
    public String reveal() {
        return secret;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiKey key && key.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "ApiKey[redacted]";
    }
}
