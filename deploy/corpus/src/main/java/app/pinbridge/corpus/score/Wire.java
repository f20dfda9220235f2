package app.pinbridge.corpus.score;

import java.util.Locale;

/** Enum constants as the contract writes them. */
final class Wire {
    private Wire() {}

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
