package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.calls.CallDetail;
import app.pinbridge.matching.calls.CallDirectory;
import app.pinbridge.matching.calls.CallQueries;
import app.pinbridge.matching.calls.DecidedCall;
import app.pinbridge.matching.calls.Viewer;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.manual.AuditEntry;
import app.pinbridge.matching.manual.AuditTable;
import app.pinbridge.matching.manual.Manual;
import app.pinbridge.matching.manual.ManualTable;
import app.pinbridge.matching.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * People put matches right. What a person says, the answer that follows from it and the event that tells of it are one
 * transaction, under row-level security as the person's customer; of two people the later word stands.
 */
@ApplicationScoped
public class Mending {
    private static final String UNTOUCHED = "untouched";

    private final Database database;
    private final Rewriting rewriting;
    private final Clock clock;

    /** Mending of the calls in this database. */
    public Mending(Database database, Rewriting rewriting, Clock clock) {
        this.database = database;
        this.rewriting = rewriting;
        this.clock = clock;
    }

    /** Does what a person wants of a call; the call as it is then. Nobody makes a call their own as its candidate. */
    public Outcome<CallDetail> mend(Wish wish) {
        return attempt(
                wish,
                mended -> CallDirectory.find(mended.transaction(), mended.viewer(), wish.callId())
                        .<Outcome<CallDetail>>map(Outcome.Done::new)
                        .orElseGet(() -> {
                            mended.transaction().rollbackToSavepoint(UNTOUCHED);
                            return new Outcome.Refused<>(Refusal.conflict(
                                    "own_call",
                                    "Somebody else has to link a call to you as its candidate.",
                                    "targets"));
                        }));
    }

    /** What would come of it; nothing is stored. */
    public Outcome<Preview> preview(Wish wish) {
        return attempt(wish, mended -> {
            Preview preview = Preview.of(mended);
            mended.transaction().rollbackToSavepoint(UNTOUCHED);
            return new Outcome.Done<>(preview);
        });
    }

    /** What people said of a call before a position, the newest first. */
    public Optional<List<AuditEntry>> history(Caller caller, String callId, long before, int limit) {
        if (callId.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.asTenant(
                caller.tenantId(),
                handle -> CallQueries.one(handle, Viewer.of(handle, caller), callId)
                        .map(found -> AuditTable.before(
                                handle, new Ref(caller.tenantId(), "calls/" + callId), before, limit)));
    }

    private <T> Outcome<T> attempt(Wish wish, Function<Mended, Outcome<T>> conclusion) {
        if (wish.callId().indexOf('\0') >= 0) {
            return new Outcome.NotThere<>();
        }
        String tenantId = wish.caller().tenantId();
        return database.asTenant(tenantId, handle -> {
            Locks.hold(handle, List.of(tenantId));
            handle.savepoint(UNTOUCHED);
            return attempt(handle, wish).then(conclusion);
        });
    }

    private Outcome<Mended> attempt(Handle transaction, Wish wish) {
        Ref ref = new Ref(wish.caller().tenantId(), "calls/" + wish.callId());
        Viewer viewer = Viewer.of(transaction, wish.caller());
        Optional<DecidedCall> found = CallQueries.one(transaction, viewer, wish.callId());
        Optional<StoredFact> fact =
                Optional.ofNullable(FactTable.load(transaction, List.of(ref)).get(ref));
        if (found.isEmpty() || fact.isEmpty()) {
            return new Outcome.NotThere<>();
        }
        Match before = found.get().match();
        Manual said = ManualTable.load(transaction, ref);
        String by = wish.caller().email();
        Understanding understanding =
                new Understanding(new TargetSearch(transaction, ref.tenantId()), before, said, by, after(said));
        Writing writing = new Writing(transaction, ref, found.get().call(), by, understanding.at());
        return understanding.of(wish.instruction()).then(change -> {
            if (writing.stands(change, said)) {
                return new Outcome.Done<>(
                        Mended.of(transaction, ref, viewer, before, Optional.empty(), Consequences.NONE));
            }
            return wish.against(before)
                    .<Outcome<Mended>>map(Outcome.Refused::new)
                    .orElseGet(() -> {
                        Writing.Written written = writing.write(change, said);
                        Consequences consequences = rewriting.follow(transaction, fact.get(), written.aliases());
                        Mended mended = Mended.of(transaction, ref, viewer, before, written.learned(), consequences);
                        String action = wish.instruction().action();
                        Audits.call(mended, action, by, understanding.at(), written.named());
                        return new Outcome.Done<>(mended);
                    });
        });
    }

    /** Now, and later than what was said until now: of two words the later one stands, whatever the clocks say. */
    private Instant after(Manual said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Stream.concat(
                        said.decision().stream().map(decision -> decision.at()),
                        said.edit().stream().map(edit -> edit.at()))
                .map(earlier -> earlier.plus(1, ChronoUnit.MICROS))
                .filter(earliest -> earliest.isAfter(now))
                .max(Instant::compareTo)
                .orElse(now);
    }
}
