package app.pinbridge.engine.names;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Letters and signs of Latin text beyond ASCII, each written plainly once. None of them changes for its neighbours, so a text
 * of them needs no transliteration of its own, which costs a hundred times as much.
 */
final class PlainLetters {
    private static final char FIRST_LETTER = 0xA1;
    private static final char LAST_LETTER = 0x17F;
    private static final char FIRST_SIGN = 0x2010;
    private static final char LAST_SIGN = 0x2026;
    /** A mark that only joins; its neighbours decide what is left of it. */
    private static final char SOFT_HYPHEN = 0xAD;

    private final String[] letters;
    private final String[] signs;

    /** Asks once for the plain form of each. */
    PlainLetters(UnaryOperator<String> plain) {
        letters = table(FIRST_LETTER, LAST_LETTER, plain);
        signs = table(FIRST_SIGN, LAST_SIGN, plain);
    }

    private static String[] table(char first, char last, UnaryOperator<String> plain) {
        String[] table = new String[last - first + 1];
        for (char letter = first; letter <= last; letter++) {
            table[letter - first] = plain.apply(String.valueOf(letter));
        }
        return table;
    }

    /** The text in plain lower-case letters; empty when there is anything else in it than ASCII and these. */
    Optional<String> of(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                plain.append(Character.toLowerCase(letter));
            } else if (letter >= FIRST_LETTER && letter <= LAST_LETTER && letter != SOFT_HYPHEN) {
                plain.append(letters[letter - FIRST_LETTER]);
            } else if (letter >= FIRST_SIGN && letter <= LAST_SIGN) {
                plain.append(signs[letter - FIRST_SIGN]);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(plain.toString());
    }
}
