package app.pinbridge.pinpoint.query;

import java.util.Locale;

/** What a list may be ordered by; nothing else can be relied upon. */
public enum SortKey {
    ID,
    CREATED_AT,
    UPDATED_AT;

    String ascending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String descending() {
        return "-" + ascending();
    }
}
