package app.pinbridge.engine;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.identity.Addresses;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Who on a call may be from outside, by address alone. */
public final class Outsiders {
    private Outsiders() {}

    /**
     * Canonical addresses, aliases resolved, of people on the call who are of none of the customer's own domains. Machines,
     * service mailboxes and addresses that only relay are left out: they say nothing of who is behind them.
     */
    public static NavigableSet<String> addresses(Call call, Connection.Settings settings) {
        NavigableSet<String> found = new TreeSet<>();
        for (Attendee attendee : CallReading.of(call, settings).attendees()) {
            if (attendee.address()
                    .filter(address -> !Addresses.internal(address, settings.internalDomains()))
                    .isPresent()) {
                attendee.canonical().ifPresent(found::add);
            }
        }
        return found;
    }
}
