package app.pinbridge.simulator.keys;

import java.util.Locale;

/** What a key's permissions are given for. */
public enum Category {
    APPLICATION,
    CANDIDATE,
    COMMENT,
    INTERVIEW,
    JOB,
    SCORECARD,
    USER;

    /** The name in the control API. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
