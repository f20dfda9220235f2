package app.pinbridge.engine.evidence;

import java.util.Locale;

/** What is compared, in the order in which it is told. */
public enum Feature {
    PRIOR,
    CAPTURE,
    LINK,
    ROOM,
    EMAIL,
    PHONE,
    NAME,
    TIME,
    INTERVIEWER,
    TITLE,
    PLACE,
    STATE;

    /** The name in explanations and in the model. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
