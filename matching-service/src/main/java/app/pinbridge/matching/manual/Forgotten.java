package app.pinbridge.matching.manual;

import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.matching.fact.Ref;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Takes erased people and calls out of what people said. */
public final class Forgotten {
    private Forgotten() {}

    /** Takes them out; the calls of which something was said that named them. */
    public static Set<Ref> forget(Handle transaction, Set<Ref> erased) {
        ManualTable.delete(
                transaction,
                erased.stream().filter(ref -> ref.isOf(EventType.CALL)).toList());
        // Whatever names a record is in the audit, and there it is found by the record.
        List<Ref> calls = AuditTable.subjectsAbout(transaction, erased).stream()
                .filter(ref -> ref.isOf(EventType.CALL) && !erased.contains(ref))
                .toList();
        Set<Ref> changed = new HashSet<>();
        for (Map.Entry<Ref, Manual> said : ManualTable.load(transaction, calls).entrySet()) {
            if (prune(transaction, said.getKey(), said.getValue(), erased)) {
                changed.add(said.getKey());
            }
        }
        return changed;
    }

    private static boolean prune(Handle transaction, Ref call, Manual said, Set<Ref> erased) {
        boolean decision = said.decision()
                .filter(found -> pruneDecision(transaction, call, found, said.unlinked(), erased))
                .isPresent();
        boolean edit = said.edit()
                .flatMap(found -> found.of())
                .filter(of -> erased.contains(new Ref(call.tenantId(), of)))
                .isPresent();
        if (edit) {
            ManualTable.deleteEdit(transaction, call);
        }
        return decision || edit;
    }

    private static boolean pruneDecision(
            Handle transaction, Ref call, ManualDecision said, List<Target> unlinked, Set<Ref> erased) {
        List<Target> named = switch (said) {
            case ManualDecision.Link link -> link.targets();
            case ManualDecision.Unlink unlink -> unlink.targets();
            case ManualDecision.NotAnInterview no -> List.of();
        };
        List<Target> left = without(named, call, erased);
        List<Target> still = without(unlinked, call, erased);
        if (left.size() == named.size() && still.size() == unlinked.size()) {
            return false;
        }
        ManualDecision rest = switch (said) {
            case ManualDecision.Link link when !left.isEmpty() -> new ManualDecision.Link(left, said.by(), said.at());
            case ManualDecision.NotAnInterview no -> no;
            // A link to nobody leaves what it is not.
            case ManualDecision.Link link -> new ManualDecision.Unlink(still, said.by(), said.at());
            case ManualDecision.Unlink unlink -> new ManualDecision.Unlink(left, said.by(), said.at());
        };
        if (rest instanceof ManualDecision.Unlink unlink && unlink.targets().isEmpty()) {
            ManualTable.deleteDecision(transaction, call);
        } else {
            ManualTable.put(transaction, call, rest, still);
        }
        return true;
    }

    private static List<Target> without(List<Target> targets, Ref call, Set<Ref> erased) {
        return targets.stream()
                .filter(target -> Told.subjects(target).stream()
                        .noneMatch(subject -> erased.contains(new Ref(call.tenantId(), subject))))
                .toList();
    }
}
