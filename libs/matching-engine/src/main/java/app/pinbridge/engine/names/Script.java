package app.pinbridge.engine.names;

/** How much the Latin form of a name tells of it, most first. */
enum Script {
    /** Written in Latin letters. */
    LATIN,
    /** Every sound is written: Cyrillic, Greek, Georgian, Armenian, Kana. Each country spells them its own way in Latin. */
    VOWELLED,
    /** As {@link #VOWELLED}, but a syllable is a whole part of a name: none is short for another. */
    HANGUL,
    /** Vowels may be missing, and the article is part of the word: Arabic, Hebrew. */
    ABJAD,
    /** Transliterated letter by letter; vowels may be spelled otherwise. */
    LETTERS,
    /** Characters that languages read differently: a mismatch says nothing. */
    HAN,
    /** Scripts whose reading is not known for sure (Thai, Khmer and the like): a mismatch says nothing. */
    OPAQUE;

    /** Whether the reading is a guess. */
    boolean guessed() {
        return this == HAN || this == OPAQUE;
    }

    /** Whether each character is a syllable, and a part of a name is one or two of them. */
    boolean syllabic() {
        return this == HAN || this == HANGUL;
    }

    /** Whether the vowels of the Latin form can be relied on. */
    boolean tellsVowels() {
        return this == VOWELLED || syllabic();
    }

    static Script of(String text) {
        Script found = LATIN;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (!Character.isLetter(point)) {
                continue;
            }
            Script script = of(Character.UnicodeScript.of(point));
            if (script.guessed()) {
                return script;
            }
            found = script == LATIN ? found : script;
        }
        return found;
    }

    private static Script of(Character.UnicodeScript script) {
        return switch (script) {
            case LATIN, COMMON, INHERITED -> LATIN;
            case HAN -> HAN;
            case KHMER, MYANMAR, TIBETAN, LAO, THAI -> OPAQUE;
            case HANGUL -> HANGUL;
            case CYRILLIC, GREEK, GEORGIAN, ARMENIAN, HIRAGANA, KATAKANA -> VOWELLED;
            case ARABIC, HEBREW, SYRIAC -> ABJAD;
            default -> LETTERS;
        };
    }
}
