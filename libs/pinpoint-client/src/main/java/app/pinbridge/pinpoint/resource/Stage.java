package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Row;
import org.jspecify.annotations.Nullable;

/** A step of a job's process. Comes only included; Pinpoint has no list of stages. */
public record Stage(
        String id,
        @Nullable String name,
        BasicType basicType,
        @Nullable Integer position,
        boolean visible) {

    /** What a stage is for, whatever the company calls it. */
    public enum BasicType {
        APPLIED,
        REJECTED,
        REVIEW,
        INTERVIEW,
        HIRED,
        OFFER,
        UNKNOWN;

        /** The word as Pinpoint writes it. */
        public String id() {
            return Constants.word(this);
        }
    }

    /** Reads an included stage. */
    public static Stage read(Row row) {
        return new Stage(
                row.id(),
                row.text("name"),
                Constants.read(row.text("basic_type"), BasicType.UNKNOWN),
                row.number("position"),
                row.flag("visible"));
    }
}
