package app.pinbridge.simulator.query;

import app.pinbridge.simulator.error.ApiRefusal;
import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Comment;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.JobSeeker;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.Stage;
import app.pinbridge.simulator.model.User;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import app.pinbridge.simulator.world.Applications;
import app.pinbridge.simulator.world.Interviews;
import app.pinbridge.simulator.world.Table;
import app.pinbridge.simulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** The collections of the API with exactly the filters, includes and costly attributes that each documents. */
public final class Listings {
    private static final Set<String> RATED = Set.of("attachments", "average_rating", "tags");

    private final World world;
    private final Quirks quirks;

    public Listings(World world, Quirks quirks) {
        this.world = world;
        this.quirks = quirks;
    }

    /** {@code /applications}. */
    public Listing<Application> applications() {
        Applications table = world.applications();
        Filters filters = times(table)
                .instant("updated_at", table::updatedAt)
                .id("job_id", row -> world.jobs().idAt(table.jobRow(row)))
                .id("stage_id", row -> table.stageAt(row).id())
                .word(
                        "stage_basic_type",
                        Stage.BasicType.class,
                        row -> table.stageAt(row).basicType())
                .flag("internal_candidate", table::internal)
                .word(
                        "job_visibility",
                        Job.Visibility.class,
                        row -> world.jobs().at(table.jobRow(row)).visibility());
        if (quirks.is(Quirk.CANDIDATE_FILTERS, "known")) {
            filters.text(
                            "candidate_email",
                            row -> Optional.of(table.personAt(row).email()))
                    .text("candidate_phone", row -> table.personAt(row).phone())
                    .id("candidate_id", table::candidateIdAt)
                    .flag("concealed", table::concealed);
        }
        Set<String> includes = Set.of("answers", "comments", "custom_attributes", "job", "offers", "stage");
        return new Listing<>(
                table,
                filters,
                table::confidential,
                Optional.of("job_visibility"),
                includes,
                sorts(table),
                RATED,
                Set.of());
    }

    /** {@code /interviews}: without a filter on {@code updated_at}. */
    public Listing<Interview> interviews() {
        Interviews table = world.interviews();
        Filters filters = times(table)
                .instant("start_at", table::startAt)
                .id("interviewable_id", row -> table.ownerAt(row).id())
                .with("interviewable_type", term -> ownerType(term, row -> table.ownerAt(row)))
                .with("job_visibility", term -> visibility(term, table));
        Map<String, IntToLongFunction> sorts = Map.of(
                "id", table::idAt,
                "created_at", table::createdAt,
                "updated_at", table::updatedAt,
                "start_at", table::startAt);
        return new Listing<>(
                table,
                filters,
                row -> table.applicationRow(row) >= 0 && world.applications().confidential(table.applicationRow(row)),
                Optional.of("job_visibility"),
                Set.of("interview_parts.interviewing_users", "stage", "interviewable"),
                sorts,
                Set.of(),
                Set.of("updated_at"));
    }

    /** {@code /jobs}: without a filter on {@code updated_at}. */
    public Listing<Job> jobs() {
        Table<Job> table = world.jobs();
        Filters filters = times(table)
                .word("status", Job.Status.class, row -> table.at(row).status())
                .word("visibility", Job.Visibility.class, row -> table.at(row).visibility())
                .id(
                        "hiring_manager_user_id",
                        row -> table.at(row).managers().hiringManagerId().orElse(0L))
                .id(
                        "recruitment_manager_user_id",
                        row -> table.at(row).managers().recruiterId().orElse(0L))
                .id("department_id", row -> table.at(row).department().id())
                .id("location_id", row -> table.at(row).location().id())
                .with("search", term -> row -> contains(table.at(row).title(), term.value()));
        Set<String> includes = Set.of(
                "department",
                "division",
                "hiring_manager_user",
                "location",
                "questions",
                "recruitment_manager_user",
                "stages",
                "custom_attributes");
        IntPredicate confidential = row -> table.at(row).visibility() == Job.Visibility.CONFIDENTIAL;
        return new Listing<>(
                table, filters, confidential, Optional.of("visibility"), includes, sorts(table), Set.of(), Set.of());
    }

    /** {@code /job_seekers}: no filters. */
    public Listing<JobSeeker> jobSeekers() {
        Table<JobSeeker> table = world.jobSeekers();
        Set<String> includes = Set.of("custom_attributes", "answers", "comments");
        return new Listing<>(
                table, new Filters(), row -> false, Optional.empty(), includes, sorts(table), RATED, Set.of());
    }

    /** {@code /comments}. */
    public Listing<Comment> comments() {
        Table<Comment> table = world.comments();
        Filters filters = times(table)
                .instant("updated_at", table::updatedAt)
                .id("commentable_id", row -> world.comments().ownerAt(row).id())
                .indexed("commentable_id", world.comments()::rowsOfOwner)
                .with(
                        "commentable_type",
                        term -> ownerTypes(term, row -> world.comments().ownerAt(row)));
        return new Listing<>(
                table,
                filters,
                row -> false,
                Optional.empty(),
                Set.of("user", "commentable"),
                sorts(table),
                Set.of(),
                Set.of());
    }

    /** {@code /users}: no order, no includes, no times. */
    public Listing<User> users() {
        Table<User> table = world.users();
        Filters filters = new Filters().flag("employee", row -> table.at(row).employee());
        if (quirks.is(Quirk.CANDIDATE_FILTERS, "known")) {
            filters.text("email", row -> Optional.of(table.at(row).email()));
        }
        Optional<IntToLongFunction> unasked =
                quirks.is(Quirk.USERS_ORDER, "none") ? Optional.of(row -> scattered(table, row)) : Optional.empty();
        return new Listing<>(
                table, filters, row -> false, Optional.empty(), Set.of(), Map.of(), Set.of(), Set.of(), unasked);
    }

    /** As a database lists what it is not asked to sort: anywhere, and elsewhere after a change. */
    private static long scattered(Table<User> table, int row) {
        long mixed = (table.idAt(row) * 31 + table.updatedAt(row)) * 0x9E3779B97F4A7C15L;
        return mixed >>> 32;
    }

    private static Filters times(Table<? extends Entity> table) {
        return new Filters().instant("created_at", table::createdAt);
    }

    private static Map<String, IntToLongFunction> sorts(Table<? extends Entity> table) {
        return Map.of("id", table::idAt, "created_at", table::createdAt, "updated_at", table::updatedAt);
    }

    /** It touches only the interviews of applications. */
    private IntPredicate visibility(FilterTerm term, Interviews table) {
        IntPredicate ofApplication =
                applications().filters().rule("job_visibility").orElseThrow().compile(term);
        return row -> table.applicationRow(row) < 0 || ofApplication.test(table.applicationRow(row));
    }

    private static IntPredicate ownerType(FilterTerm term, IntFunction<Owner> owner) {
        if (term.values().size() != 1) {
            throw ApiRefusal.badRequest("Filter " + term.name() + " takes one value");
        }
        return ownerTypes(term, owner);
    }

    private static IntPredicate ownerTypes(FilterTerm term, IntFunction<Owner> owner) {
        term.withoutOperator();
        List<String> wanted = term.values();
        return row -> wanted.contains(owner.apply(row).type().className());
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
