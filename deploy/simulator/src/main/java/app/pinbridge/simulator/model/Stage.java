package app.pinbridge.simulator.model;

/**
 * One step of a job's pipeline.
 *
 * @param position from 1, in the order of the pipeline
 */
public record Stage(long id, String name, BasicType basicType, int position, boolean visible) implements Entity {
    /** What a stage is for, whatever the customer calls it. */
    public enum BasicType {
        APPLIED,
        REVIEW,
        INTERVIEW,
        OFFER,
        HIRED,
        REJECTED
    }

    @Override
    public Kind kind() {
        return Kind.STAGES;
    }
}
