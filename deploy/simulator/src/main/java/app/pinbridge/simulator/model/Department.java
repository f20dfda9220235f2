package app.pinbridge.simulator.model;

/** A department of the company. */
public record Department(long id, String name) implements Entity {
    @Override
    public Kind kind() {
        return Kind.DEPARTMENTS;
    }
}
