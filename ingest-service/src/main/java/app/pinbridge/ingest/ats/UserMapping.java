package app.pinbridge.ingest.ats;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.pinpoint.resource.User;
import java.util.Optional;

/** Pinpoint's users as the contract's. */
public final class UserMapping {
    private UserMapping() {}

    /** A user, listed or included; both carry the same attributes. */
    public static Snapshot snapshot(User user) {
        AtsUser data = new AtsUser(user.id(), user.email(), user.firstName(), user.lastName(), user.timeZone(), false);
        return new Snapshot(Resource.USERS, data, Optional.ofNullable(user.updatedAt()), true);
    }
}
