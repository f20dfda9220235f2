package app.pinbridge.simulator.model;

import java.time.Instant;

/** Somebody of the company who uses Pinpoint. There is no role and no active flag: who left is gone. */
public record User(
        long id,
        String email,
        String firstName,
        String lastName,
        String timeZone,
        boolean employee,
        Instant createdAt,
        Instant updatedAt)
        implements Entity {
    @Override
    public Kind kind() {
        return Kind.USERS;
    }

    /** First and last name. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
