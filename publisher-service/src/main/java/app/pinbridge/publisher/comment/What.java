package app.pinbridge.publisher.comment;

import app.pinbridge.contracts.Publication;
import java.util.Locale;
import java.util.Optional;

/** What a comment holds. */
public enum What {
    /** The link to the notes. */
    LINK(Publication.What.LINK),
    /** The notes themselves. */
    NOTES(Publication.What.NOTES),
    /** Their summary. */
    TLDR(Publication.What.TLDR),
    /** Stands in the place of what a re-match made wrong. */
    CORRECTION(Publication.What.CORRECTION);

    private final Publication.What published;

    What(Publication.What published) {
        this.published = published;
    }

    /** The word in events, tables and requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same in events. */
    public Publication.What published() {
        return published;
    }

    /** What a stored word means. */
    public static What of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What a person may ask for by this word. */
    public static Optional<What> asked(String word) {
        return switch (word) {
            case "link" -> Optional.of(LINK);
            case "notes" -> Optional.of(NOTES);
            case "tldr" -> Optional.of(TLDR);
            default -> Optional.empty();
        };
    }
}
