package app.pinbridge.matching.mending;

/**
 * What would happen to the comments on one record in Pinpoint.
 *
 * @param place subject of the application or job seeker
 * @param text for the person who decides
 */
public record CommentEffect(String place, Effect effect, String text) {

    /** Sorts of effects. */
    public enum Effect {
        /** A link to the notes is posted. */
        LINK_POSTED,
        /** The link that stands there leads nowhere, for now; nothing is posted. */
        LINK_WITHDRAWN,
        /** What stands there is withdrawn, and a comment that says so is posted. */
        CORRECTION_POSTED,
        /** It belongs there, and nothing is posted until a reason falls away. */
        HELD,
        /** Nothing happens. */
        NONE
    }
}
