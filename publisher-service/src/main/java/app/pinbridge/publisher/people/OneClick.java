package app.pinbridge.publisher.people;

import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallFacts;
import app.pinbridge.publisher.facts.CallNotes;
import app.pinbridge.publisher.facts.FactsRepository;
import app.pinbridge.publisher.notes.HostNotes;
import app.pinbridge.publisher.notes.NotesText;
import app.pinbridge.publisher.plan.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Notes posted by a person: the same comment as the preview showed, once however often it is clicked. */
@ApplicationScoped
public class OneClick {
    private final Database database;
    private final FactsRepository calls;
    private final Planner planner;
    private final HostNotes notes;
    private final ClickedComment comment;
    private final Settled settled;

    /** Clicks of all customers' people. */
    OneClick(
            Database database,
            FactsRepository calls,
            Planner planner,
            HostNotes notes,
            ClickedComment comment,
            Settled settled) {
        this.database = database;
        this.calls = calls;
        this.planner = planner;
        this.notes = notes;
        this.comment = comment;
        this.settled = settled;
    }

    /** What would be posted. */
    public ClickAnswer preview(Caller caller, NotesRequest request) {
        return answer(caller, request, Function.identity(), comment::preview);
    }

    /** Posts, and waits a little for the outcome. */
    public ClickAnswer post(Caller caller, NotesRequest request) {
        Clicked clicked = answer(caller, request, Clicked.Answered::new, comment::post);
        return settled.await(caller.tenantId(), clicked);
    }

    private <T> T answer(
            Caller caller,
            NotesRequest request,
            Function<ClickAnswer, T> objecting,
            BiFunction<Handle, ClickedComment.Asked, T> work) {
        // Nothing is fetched for who may not read it, and no transaction waits for the host product.
        CallFacts facts = database.asTenant(caller.tenantId(), handle -> calls.of(handle, request.call()));
        Optional<ClickAnswer> stranger = stranger(facts, caller);
        if (stranger.isPresent()) {
            return objecting.apply(stranger.get());
        }
        Optional<String> content = content(facts, request);
        if (content.isEmpty()) {
            return objecting.apply(new ClickAnswer.Refused(
                    "notes_unavailable", "The text of the notes cannot be had at present. Try again in a moment."));
        }
        return database.asTenant(caller.tenantId(), handle -> {
            calls.lock(handle, request.call());
            var plan = planner.plan(handle, request.call());
            return stranger(plan.facts(), caller)
                    .map(objecting)
                    .orElseGet(() -> work.apply(
                            handle, new ClickedComment.Asked(plan, request.what(), caller.email(), content.get())));
        });
    }

    private static Optional<ClickAnswer> stranger(CallFacts facts, Caller caller) {
        return switch (Visibility.of(facts, caller)) {
            case NOTES -> Optional.empty();
            case MATCH -> Optional.of(new ClickAnswer.NoAccess());
            case NOTHING -> Optional.of(new ClickAnswer.NotFound());
        };
    }

    private Optional<String> content(CallFacts facts, NotesRequest request) {
        if (request.what() == What.LINK) {
            return Optional.of("");
        }
        return request.text()
                .filter(text -> !text.isBlank())
                .or(() -> facts.notes()
                        .flatMap(CallNotes::url)
                        .flatMap(notes::fetch)
                        .flatMap(found -> part(found, request.what()))
                        .filter(text -> !text.isBlank()));
    }

    private static Optional<String> part(NotesText found, What what) {
        return Optional.ofNullable(what == What.TLDR ? found.tldr() : found.text());
    }
}
