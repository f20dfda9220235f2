package app.pinbridge.contracts.compatibility;

/** What must not happen to a released schema, and what to do in its place. */
public enum Rule {
    SCHEMA_REMOVED("Put the schema back: events of this type are on topics and in files for years."),
    PROPERTY_REMOVED("Put the property back and mark it \"deprecated\"; readers may rely on it."),
    PROPERTY_IN_OPEN_OBJECT("Leave the names of this object free; put the new property beside the object."),
    TYPE_CHANGED("Leave the type; add an optional property of the new type beside this one."),
    NEWLY_REQUIRED("Leave it optional; events that were written before lack it."),
    NO_LONGER_REQUIRED("Leave it required; readers rely on it."),
    ENUM_VALUE_REMOVED("Put the value back; events that were written before have it."),
    ENUM_ADDED_OR_DROPPED("Leave a list of values a list, and free text free; add an optional property beside it."),
    BOUND_TIGHTENED("Leave the bound; events that were written before may lie beyond it."),
    BOUND_LOOSENED("Leave the bound; readers were promised that nothing lies beyond it."),
    OBJECT_OPENED("Leave the object closed; name what is new as an optional property."),
    OBJECT_CLOSED("Leave the object open; events that were written before may have other names in it."),
    KEYWORD_CHANGED("Leave it as it was released.");

    private final String instead;

    Rule(String instead) {
        this.instead = instead;
    }

    /** What to do in place of the change; one sentence. */
    public String instead() {
        return instead;
    }
}
