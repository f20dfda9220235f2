package app.pinbridge.pinpoint.resource;

/** Who may see a job. Pinpoint leaves confidential jobs out of every list unless they are asked for. */
public enum Visibility {
    CONFIDENTIAL,
    EXTERNAL,
    INTERNAL,
    UNKNOWN;

    /** The word as Pinpoint writes it. */
    public String id() {
        return Constants.word(this);
    }
}
