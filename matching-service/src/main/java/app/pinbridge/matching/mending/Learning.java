package app.pinbridge.matching.mending;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.Keys;
import app.pinbridge.engine.Outsiders;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.alias.AliasTable;
import app.pinbridge.matching.alias.CanonicalAddress;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.KeyRef;
import app.pinbridge.matching.fact.KeyTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.manual.Told;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Learns another address of a person from a link: that of the one outsider on the call whom the ATS does not know. With two
 * such, or with the person's known address on the call as well, nobody can tell whose it is.
 */
final class Learning {
    private final Handle transaction;
    private final String tenantId;

    Learning(Handle transaction, String tenantId) {
        this.transaction = transaction;
        this.tenantId = tenantId;
    }

    /** What a link teaches; empty when nothing can be learned from it. */
    Optional<Alias> from(Call call, Connection.Settings settings, Collection<Target> linked, String by, Instant at) {
        Set<String> known = linked.stream()
                .flatMap(target -> Told.record(target).stream())
                .flatMap(subject -> address(subject).stream())
                .collect(Collectors.toSet());
        Set<String> present = Outsiders.addresses(call, settings);
        List<String> strangers =
                present.stream().filter(address -> !isKnown(address)).toList();
        boolean clear = strangers.size() == 1
                && known.size() == 1
                && known.stream()
                        .flatMap(address -> CanonicalAddress.of(address).stream())
                        .noneMatch(present::contains)
                && AliasTable.count(transaction, tenantId) < AliasBook.MOST;
        return clear
                ? Optional.of(
                        new Alias(strangers.getFirst(), known.iterator().next(), Optional.of(call.callId()), by, at))
                : Optional.empty();
    }

    /** Whether a record of the ATS has the address. */
    boolean isKnown(String address) {
        return Keys.ofAddress(address)
                .map(key -> KeyTable.postings(transaction, List.of(KeyRef.of(tenantId, key))))
                .filter(postings -> !postings.isEmpty())
                .isPresent();
    }

    private Optional<String> address(String subject) {
        return FactTable.load(transaction, List.of(new Ref(tenantId, subject))).values().stream()
                .map(StoredFact::event)
                .map(event -> switch (event.data()) {
                    case AtsApplication it when !it.concealed() -> Optional.ofNullable(it.email());
                    case AtsJobSeeker it when !it.concealed() -> Optional.ofNullable(it.email());
                    default -> Optional.<String>empty();
                })
                .flatMap(Optional::stream)
                .flatMap(email -> CanonicalAddress.plain(email).stream())
                .findFirst();
    }
}
