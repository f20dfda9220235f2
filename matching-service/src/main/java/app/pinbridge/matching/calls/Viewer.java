package app.pinbridge.matching.calls;

import app.pinbridge.kit.caller.Caller;
import app.pinbridge.matching.decision.Listing;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Customers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Who looks at calls.
 *
 * @param emails the person's address, and the one that Pinpoint knows where the customer set an alias, in their canonical forms: a
 *     denial of either holds
 * @param seesAll whether the person sees what was decided on every call, to mend it
 */
public record Viewer(String tenantId, Set<String> emails, boolean seesAll) {

    /** The caller as a viewer. */
    public static Viewer of(Handle transaction, Caller caller) {
        Customer customer = Customers.load(transaction, List.of(caller.tenantId()))
                .byTenant()
                .getOrDefault(caller.tenantId(), Customer.NONE);
        String email = Listing.canonical(caller.email());
        Map<String, String> aliases = customer.settings().aliases().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Listing.canonical(entry.getKey()),
                        entry -> Listing.canonical(entry.getValue()),
                        (one, other) -> one));
        // As it is written too: what was stored of a call that was decided long ago may have it so.
        Set<String> emails = Stream.of(
                        Stream.of(email, Listing.plain(caller.email())),
                        Optional.ofNullable(aliases.get(email)).stream())
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
        return new Viewer(caller.tenantId(), emails, caller.is("admin") || caller.is("recruiter"));
    }
}
