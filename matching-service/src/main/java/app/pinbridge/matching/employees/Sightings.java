package app.pinbridge.matching.employees;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.matching.alias.CanonicalAddress;
import app.pinbridge.matching.fact.AttendanceTable;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Customers;
import app.pinbridge.matching.fact.Presence;
import app.pinbridge.matching.fact.Seen;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Where the customer's people were seen: by the address that Pinpoint has of them, and by others that are known as theirs.
 *
 * @param others other addresses by the canonical form of what they mean
 */
record Sightings(Handle transaction, String tenantId, Map<String, Set<String>> others) {

    static Sightings of(Handle transaction, String tenantId) {
        Map<String, Set<String>> others = new HashMap<>();
        Customers.load(transaction, List.of(tenantId))
                .byTenant()
                .getOrDefault(tenantId, Customer.NONE)
                .settings()
                .aliases()
                .forEach((other, means) -> CanonicalAddress.of(means)
                        .ifPresent(known -> others.computeIfAbsent(known, absent -> new TreeSet<>())
                                .add(other)));
        return new Sightings(transaction, tenantId, others);
    }

    /** How these users were seen, by their ids; who never was, or has no address, is left out. */
    Map<String, Seen> of(Collection<AtsUser> users) {
        Map<String, Set<Long>> people = users.stream()
                .collect(Collectors.toMap(
                        AtsUser::id,
                        user -> Optional.ofNullable(user.email())
                                .map(this::people)
                                .orElse(Set.of())));
        return AttendanceTable.seen(transaction, tenantId, people);
    }

    private Set<Long> people(String email) {
        Set<String> also = CanonicalAddress.of(email).map(others::get).orElse(Set.of());
        return Stream.concat(Stream.of(email), also.stream())
                .flatMap(address -> Presence.person(address).stream())
                .collect(Collectors.toSet());
    }
}
