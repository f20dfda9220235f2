package app.pinbridge.matching.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.alias.AliasTable;
import app.pinbridge.matching.decision.Listing;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.manual.ManualTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The calls that a person may see: those to which the match gives access. Admins and recruiters see what was decided on
 * every call, to mend it, and the notes only where they have access. Who is denied sees nothing, whatever the role.
 */
@ApplicationScoped
public class CallDirectory {
    private final Database database;

    /** The calls in this database. */
    public CallDirectory(Database database) {
        this.database = database;
    }

    /** A page of calls; one more than asked for, if there is one. */
    public List<ListedCall> page(Caller caller, CallFilter filter) {
        return database.asTenant(caller.tenantId(), handle -> {
            Viewer viewer = Viewer.of(handle, caller);
            List<DecidedCall> found = CallQueries.page(handle, viewer, filter);
            Map<String, Suggested> suggested = viewer.seesAll()
                    ? Suggested.firstOf(
                            handle,
                            viewer.tenantId(),
                            found.stream().map(DecidedCall::match).toList())
                    : Map.of();
            return found.stream()
                    .map(call -> new ListedCall(
                            call, Optional.ofNullable(suggested.get(call.match().callId()))))
                    .toList();
        });
    }

    /** How many calls of a status the person may see, by reason, the most frequent first. */
    public Map<String, Long> counts(Caller caller, String status) {
        return database.asTenant(
                caller.tenantId(), handle -> CallQueries.counts(handle, Viewer.of(handle, caller), status));
    }

    /** A call, if the person may see it. */
    public Optional<CallDetail> find(Caller caller, String callId) {
        if (callId.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.asTenant(caller.tenantId(), handle -> find(handle, Viewer.of(handle, caller), callId));
    }

    /** As {@link #find(Caller, String)}, in a transaction. */
    public static Optional<CallDetail> find(Handle transaction, Viewer viewer, String callId) {
        return CallQueries.one(transaction, viewer, callId)
                .map(found -> hasAccess(viewer, found.match()) ? found : withoutNotes(found))
                .map(found -> new CallDetail(
                        found,
                        viewer.seesAll() ? Suggested.of(transaction, viewer.tenantId(), found.match()) : List.of(),
                        ManualTable.load(transaction, new Ref(viewer.tenantId(), "calls/" + callId)),
                        AliasTable.learnedFrom(transaction, viewer.tenantId(), callId)));
    }

    private static boolean hasAccess(Viewer viewer, Match match) {
        return match.access().stream()
                .map(access -> Listing.canonical(access.email()))
                .anyMatch(viewer.emails()::contains);
    }

    private static DecidedCall withoutNotes(DecidedCall found) {
        Call call = found.call();
        Call.Notes notes =
                call.notes() == null ? null : new Call.Notes(call.notes().readyAt(), null);
        Call shown = new Call(
                call.callId(),
                call.source(),
                call.captureInterviewId(),
                call.meetingType(),
                call.title(),
                call.description(),
                call.location(),
                call.fileName(),
                call.scheduledStart(),
                call.scheduledEnd(),
                call.startedAt(),
                call.endedAt(),
                call.status(),
                call.conferencingUrl(),
                call.calendar(),
                call.guestListHidden(),
                call.recordedBy(),
                call.organizer(),
                call.participants(),
                call.optedOut(),
                notes,
                call.deleted());
        return new DecidedCall(shown, found.match(), found.revisionTime(), found.cursor());
    }
}
