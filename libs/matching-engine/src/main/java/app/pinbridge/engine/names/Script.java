package app.pinbridge.engine.names;

/** How much the Latin form of a name can be trusted to disagree. */
enum Script {
    /** Written in Latin letters. */
    LATIN,
    /** Transliterated letter by letter; vowels may be missing (Arabic, Hebrew) or spelled otherwise (Cyrillic, Greek). */
    LETTERS,
    /** Characters whose reading is not known (Han, Khmer and the like): a mismatch says nothing. */
    OPAQUE;

    static Script of(String text) {
        Script found = LATIN;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (!Character.isLetter(point)) {
                continue;
            }
            switch (Character.UnicodeScript.of(point)) {
                case LATIN, COMMON, INHERITED -> {}
                case HAN, KHMER, MYANMAR, TIBETAN, LAO, THAI -> {
                    return OPAQUE;
                }
                default -> found = LETTERS;
            }
        }
        return found;
    }
}
