package app.pinbridge.pinpoint.resource;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads Pinpoint's words (snake_case) as enum constants; a word that we do not know yet is no error. */
final class Constants {
    private Constants() {}

    /** The constant of that name; {@code unknown} for none and for a new one. */
    static <E extends Enum<E>> E read(@Nullable String word, E unknown) {
        String name = word == null ? "" : word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(unknown.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(unknown);
    }

    /** The word as Pinpoint writes it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
