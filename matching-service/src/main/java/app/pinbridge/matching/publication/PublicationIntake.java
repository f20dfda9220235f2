package app.pinbridge.matching.publication;

import app.pinbridge.contracts.Publication;
import app.pinbridge.kit.intake.BatchWork;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.matching.fact.ErasedTable;
import app.pinbridge.matching.fact.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Takes what publisher-service tells into the copy. A tombstone takes a call's comments out of the copy, and nothing else. */
@ApplicationScoped
public class PublicationIntake implements BatchWork {

    @Override
    public void take(Handle transaction, List<Received> batch) {
        List<Posted> told = new ArrayList<>();
        Set<Ref> forgotten = new HashSet<>();
        for (Received received : batch) {
            switch (received) {
                case Received.Erasure erasure -> forgotten.add(Ref.of(erasure));
                case Received.Snapshot snapshot -> {
                    if (snapshot.event().data() instanceof Publication data && !data.deleted()) {
                        told.add(PublicationTable.posted(snapshot.event(), data));
                    }
                }
            }
        }
        Set<Ref> calls = told.stream().map(Posted::call).collect(Collectors.toSet());
        forgotten.addAll(ErasedTable.among(transaction, calls));
        told.removeIf(posted -> forgotten.contains(posted.call()));
        if (!told.isEmpty()) {
            PublicationTable.put(transaction, told);
        }
        if (!forgotten.isEmpty()) {
            PublicationTable.forget(transaction, forgotten);
        }
    }
}
