package app.pinbridge.matching.rest;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.calls.CallDetail;
import app.pinbridge.matching.manual.AuditEntry;
import app.pinbridge.matching.mending.AccessChange;
import app.pinbridge.matching.mending.CommentEffect;
import app.pinbridge.matching.mending.OtherCall;
import app.pinbridge.matching.mending.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people decided, and would, as REST shows it. */
final class MatchViews {
    private MatchViews() {}

    /**
     * What a person said that a call belongs to.
     *
     * @param learned aliases that the link taught
     */
    record DecisionView(String action, String by, Instant at, List<Target> targets, List<AliasView> learned) {
        static Optional<DecisionView> of(CallDetail detail) {
            List<AliasView> learned =
                    detail.learned().stream().map(AliasView::of).toList();
            return detail.manual().decision().map(said -> switch (said) {
                case ManualDecision.Link link ->
                    new DecisionView("link", link.by(), link.at(), link.targets(), learned);
                case ManualDecision.Unlink unlink ->
                    new DecisionView("unlink", unlink.by(), unlink.at(), unlink.targets(), learned);
                case ManualDecision.NotAnInterview no ->
                    new DecisionView("not_an_interview", no.by(), no.at(), List.of(), learned);
            });
        }
    }

    /** What a person wrote over what the ATS adds. */
    record EditView(
            String by,
            Instant at,
            @Nullable String candidateName,
            @Nullable String jobTitle,
            @Nullable String stage,
            @Nullable String location) {
        static Optional<EditView> of(CallDetail detail) {
            return detail.manual()
                    .edit()
                    .map(edit -> new EditView(
                            edit.by(),
                            edit.at(),
                            edit.candidateName().orElse(null),
                            edit.jobTitle().orElse(null),
                            edit.stage().orElse(null),
                            edit.location().orElse(null)));
        }
    }

    /** An alias. */
    record AliasView(String address, String means, @Nullable String callId, String by, Instant at) {
        static AliasView of(Alias alias) {
            return new AliasView(alias.address(), alias.means(), alias.callId().orElse(null), alias.by(), alias.at());
        }
    }

    /** What a change would do. */
    record PreviewView(Match before, Match after, Effects effects) {
        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.before(),
                    preview.after(),
                    new Effects(
                            preview.comments().stream().map(Comment::of).toList(),
                            AccessEffects.of(preview.access()),
                            preview.mails(),
                            preview.learned().map(AliasView::of).orElse(null),
                            preview.others().stream().map(Other::of).toList(),
                            preview.more()));
        }
    }

    /**
     * Effects beside the match itself.
     *
     * @param moreCalls whether there may be more calls than those that are listed
     */
    record Effects(
            List<Comment> comments,
            AccessEffects access,
            List<String> mails,
            @Nullable AliasView alias,
            List<Other> calls,
            boolean moreCalls) {}

    /** Another call that would have another answer. */
    record Other(
            String callId,
            @Nullable String title,
            @Nullable Instant startAt,
            Match before,
            Match after,
            List<Comment> comments,
            AccessEffects access) {
        static Other of(OtherCall other) {
            Call call = other.call();
            return new Other(
                    call.callId(),
                    call.title(),
                    Optional.ofNullable(call.startedAt()).orElse(call.scheduledStart()),
                    other.before(),
                    other.after(),
                    other.comments().stream().map(Comment::of).toList(),
                    AccessEffects.of(other.access()));
        }
    }

    /** Who would see the call and who would not any more. */
    record AccessEffects(List<Match.Access> granted, List<Match.Access> revoked, List<Match.Access> denied) {
        static AccessEffects of(AccessChange change) {
            return new AccessEffects(change.granted(), change.revoked(), change.denied());
        }
    }

    /** What would happen to the comments on one record. */
    record Comment(@Nullable String applicationId, @Nullable String jobSeekerId, String effect, String text) {
        static Comment of(CommentEffect effect) {
            String id = effect.place().substring(effect.place().indexOf('/') + 1);
            boolean application = effect.place().startsWith("applications/");
            return new Comment(
                    application ? id : null,
                    application ? null : id,
                    effect.effect().name().toLowerCase(Locale.ROOT),
                    effect.text());
        }
    }

    /**
     * A page of the audit, the newest first.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    record Decisions(List<Entry> items, @Nullable String nextCursor) {
        /** The first {@code limit} of what was found, of which there is one more where there is another page. */
        static Decisions of(List<AuditEntry> found, int limit, boolean whole) {
            boolean more = found.size() > limit;
            List<AuditEntry> shown = more ? found.subList(0, limit) : found;
            return new Decisions(
                    shown.stream().map(entry -> Entry.of(entry, whole)).toList(),
                    more ? Long.toString(shown.getLast().position()) : null);
        }
    }

    /**
     * Something that a person said of a call or an alias.
     *
     * @param before the answer before; only for those who may mend calls, as is {@code after}
     */
    record Entry(
            Instant at,
            String by,
            String action,
            @Nullable Match before,
            @Nullable Match after) {
        static Entry of(AuditEntry entry, boolean whole) {
            return new Entry(
                    entry.at(),
                    entry.by(),
                    entry.action(),
                    entry.before().filter(match -> whole).orElse(null),
                    entry.after().filter(match -> whole).orElse(null));
        }
    }
}
