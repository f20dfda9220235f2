package app.pinbridge.matching.intake;

import app.pinbridge.contracts.EventType;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.alias.AliasTable;
import app.pinbridge.matching.alias.CanonicalAddress;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Customers;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.manual.AuditTable;
import app.pinbridge.matching.manual.AuditWords;
import app.pinbridge.matching.manual.Forgotten;
import app.pinbridge.matching.manual.ManualTable;
import app.pinbridge.matching.publication.PublicationTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Erasure beyond the facts: what people said of somebody, the audit of it, other addresses, what was posted. Facts, keys and
 * decisions go where facts go.
 */
public final class Forgetting {
    private Forgetting() {}

    /**
     * Forgets these subjects, while their facts are still there to tell whose they are.
     *
     * @return calls to be decided on again, because something that was said of them is gone
     */
    static Set<Ref> forget(Handle transaction, Set<Ref> erased, Instant now) {
        if (erased.isEmpty()) {
            return Set.of();
        }
        Set<Ref> touched = new HashSet<>(Forgotten.forget(transaction, erased));
        Set<Ref> audited = new HashSet<>(erased);
        addresses(transaction, erased).forEach((tenant, addresses) -> {
            addresses.forEach(address -> audited.add(new Ref(tenant, "aliases/" + address)));
        });
        touched.addAll(forgetAliases(transaction, erased, audited, now));
        AuditTable.forget(transaction, audited);
        texts(transaction, erased).forEach((tenant, texts) -> AuditWords.unsay(transaction, tenant, texts));
        PublicationTable.forget(transaction, erased);
        return touched;
    }

    /** Forgets all of a customer. */
    public static void all(Handle transaction, String tenantId) {
        ManualTable.clear(transaction, tenantId);
        AuditTable.clear(transaction, tenantId);
        AliasTable.clear(transaction, tenantId);
        PublicationTable.clear(transaction, tenantId);
    }

    private static Set<Ref> forgetAliases(Handle transaction, Set<Ref> erased, Set<Ref> audited, Instant now) {
        Map<String, List<Alias>> gone = aliases(transaction, erased, audited);
        Set<Ref> touched = new HashSet<>();
        gone.forEach((tenant, aliases) -> {
            AliasTable.delete(transaction, tenant, aliases);
            aliases.forEach(alias -> audited.add(new Ref(tenant, "aliases/" + alias.address())));
            Customer customer =
                    Customers.load(transaction, List.of(tenant)).byTenant().getOrDefault(tenant, Customer.NONE);
            AliasEffects.follow(transaction, tenant, customer, aliases, now).ifPresent(touched::addAll);
        });
        return touched;
    }

    private static Map<String, List<Alias>> aliases(Handle transaction, Set<Ref> erased, Set<Ref> addresses) {
        record Found(String tenantId, Alias alias) {}
        List<Found> found = new ArrayList<>();
        for (Ref ref : erased) {
            if (ref.isOf(EventType.CALL)) {
                AliasTable.learnedFrom(transaction, ref.tenantId(), ref.id())
                        .forEach(alias -> found.add(new Found(ref.tenantId(), alias)));
            }
        }
        for (Ref ref : addresses) {
            if (ref.subject().startsWith("aliases/")) {
                AliasTable.of(transaction, ref.tenantId(), ref.id())
                        .forEach(alias -> found.add(new Found(ref.tenantId(), alias)));
            }
        }
        return found.stream()
                .distinct()
                .collect(Collectors.groupingBy(Found::tenantId, Collectors.mapping(Found::alias, Collectors.toList())));
    }

    /** Canonical addresses of the candidates among the erased, by customer. */
    private static Map<String, Set<String>> addresses(Handle transaction, Set<Ref> erased) {
        return ofPeople(transaction, erased, person -> person.email().flatMap(CanonicalAddress::of).stream());
    }

    /** What names the candidates among the erased in what others read, by customer: full names and addresses. */
    private static Map<String, Set<String>> texts(Handle transaction, Set<Ref> erased) {
        return ofPeople(transaction, erased, ErasedPerson::texts);
    }

    private static Map<String, Set<String>> ofPeople(
            Handle transaction, Set<Ref> erased, Function<ErasedPerson, Stream<String>> texts) {
        List<Ref> people = erased.stream()
                .filter(ref -> ref.isOf(EventType.ATS_APPLICATION) || ref.isOf(EventType.ATS_JOB_SEEKER))
                .toList();
        return FactTable.load(transaction, people).values().stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.ref().tenantId(),
                        Collectors.flatMapping(
                                fact -> ErasedPerson.of(fact.event().data()).stream()
                                        .flatMap(texts),
                                Collectors.toSet())));
    }
}
