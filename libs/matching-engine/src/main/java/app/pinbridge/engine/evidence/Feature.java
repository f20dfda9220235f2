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
    /** How many people have such a name: apart from the name itself, so that both can be learned. */
    FREQUENCY,
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
