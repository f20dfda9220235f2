package app.pinbridge.corpus.world;

import app.pinbridge.contracts.Call;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody, or something, on a call. */
public final class Guest {
    public @Nullable String email;
    public @Nullable String name;
    public @Nullable String phone;
    public @Nullable Boolean invited = true;
    public @Nullable Boolean attended = true;
    public @Nullable Instant joinedAt;
    public @Nullable Instant leftAt;

    /** Somebody of whom a call tells an address and a name. */
    public static Guest of(@Nullable String email, @Nullable String name) {
        Guest guest = new Guest();
        guest.email = email;
        guest.name = name;
        return guest;
    }

    /** A colleague with the customer's address. */
    public static Guest of(Employee employee) {
        return of(employee.email, employee.person.display());
    }

    /** The same person who came without having been invited. */
    public Guest uninvited() {
        invited = false;
        return this;
    }

    /** The same person who was invited and did not come. */
    public Guest absent() {
        attended = false;
        return this;
    }

    Call.Participant snapshot() {
        return new Call.Participant(email, name, phone, invited, attended, joinedAt, leftAt);
    }
}
