package app.pinbridge.engine.call;

import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.names.PersonName;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was invited or came; machines and rooms are left out before.
 *
 * @param address plain, aliases resolved
 * @param writtenAddress plain, as the call has it
 * @param canonical canonical address, unless it only relays
 * @param name without noise
 * @param shown how people will recognise the attendee: name or address as written
 * @param phone E.164
 * @param invited absent = not known
 * @param attended absent = not known
 */
public record Attendee(
        Optional<String> address,
        Optional<String> writtenAddress,
        Optional<String> canonical,
        Optional<PersonName> name,
        String shown,
        Optional<String> phone,
        Optional<Boolean> invited,
        Optional<Boolean> attended,
        Optional<Instant> joinedAt) {

    /** Whether the address hides who is behind it. */
    public boolean relayed() {
        return address.filter(Addresses::relay).isPresent();
    }

    /** Whether somebody came who was not asked for. */
    public boolean walkedIn() {
        return invited.equals(Optional.of(false));
    }

    /** Whether it is known that the person did not come. */
    public boolean stayedAway() {
        return attended.equals(Optional.of(false)) && joinedAt.isEmpty();
    }

    /** Whether it is known that the person came. */
    public boolean came() {
        return attended.orElse(false) || joinedAt.isPresent();
    }
}
