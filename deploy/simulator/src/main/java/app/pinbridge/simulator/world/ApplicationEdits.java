package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Person;
import app.pinbridge.simulator.model.Stage;
import app.pinbridge.simulator.model.Stage.BasicType;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** What becomes of applications. Each change says whether there was such an application. */
public final class ApplicationEdits {
    private final World world;
    private final Quirks quirks;

    ApplicationEdits(World world, Quirks quirks) {
        this.world = world;
        this.quirks = quirks;
    }

    /** Somebody made from the seed applies for a job; empty when there is no such job. */
    public Optional<Application> apply(long jobId) {
        return enter(jobId, row -> {});
    }

    /** Somebody applies for a job; empty when there is no such job. */
    public Optional<Application> apply(long jobId, Person person) {
        return enter(jobId, row -> world.applications().enter(row, person));
    }

    /** Moves it to a stage of its job; false when either is not there. */
    public boolean moveTo(long id, long stageId) {
        return change(id, row -> {
            List<Stage> stages = stages(row);
            for (int ordinal = 0; ordinal < stages.size(); ordinal++) {
                if (stages.get(ordinal).id() == stageId) {
                    place(row, ordinal);
                    tell("application_moved", row);
                    return true;
                }
            }
            return false;
        });
    }

    /** Moves it to the first stage of a type. */
    public boolean moveTo(long id, BasicType type) {
        return change(id, row -> {
            place(row, Story.ordinal(stages(row), type));
            tell("application_moved", row);
            return true;
        });
    }

    /** Rejects it. */
    public boolean reject(long id) {
        return change(id, row -> {
            place(row, Story.ordinal(stages(row), BasicType.REJECTED));
            world.applications().rejected.set(row, world.clock().millis());
            tell("application_rejected", row);
            return true;
        });
    }

    /** Hires the candidate. */
    public boolean hire(long id) {
        return change(id, row -> {
            place(row, Story.ordinal(stages(row), BasicType.HIRED));
            world.applications().hired.set(row, world.clock().millis());
            tell("application_hired", row);
            return true;
        });
    }

    /** Begins or ends anonymised screening. */
    public boolean conceal(long id, boolean concealed) {
        return change(id, row -> {
            world.applications().flags.put(row, Applications.CONCEALED, concealed);
            return true;
        });
    }

    /** Deletes it; its interviews stay where they are. */
    public boolean delete(long id) {
        return change(id, row -> {
            world.applications().flags.put(row, Applications.GONE, true);
            return true;
        });
    }

    /**
     * Merges one application into another: the first is gone, its comments hang on the other. Its interviews do too, unless
     * {@link Quirk#MERGED_INTERVIEWS} leaves them with the one that is gone.
     */
    public boolean merge(long id, long into) {
        boolean moveInterviews = quirks.is(Quirk.MERGED_INTERVIEWS, "moved");
        return id != into
                && change(
                        into,
                        target -> change(id, row -> {
                            world.applications().flags.put(row, Applications.GONE, true);
                            world.comments().move(row, target);
                            if (moveInterviews) {
                                world.interviews()
                                        .move(
                                                row,
                                                target,
                                                stages(target).size(),
                                                world.clock().millis());
                            }
                            return true;
                        }));
    }

    private Optional<Application> enter(long jobId, IntConsumer filled) {
        return world.change(() -> world.jobs().find(jobId).map(job -> {
            Applications table = world.applications();
            int row = table.add(
                    world.jobs().rowOf(jobId),
                    table.nextPerson(),
                    0,
                    world.clock().millis());
            table.flags.put(row, Applications.CONCEALED, job.anonymised());
            filled.accept(row);
            tell("application_created", row);
            return table.at(row);
        }));
    }

    /** Puts it into a stage as somebody who is neither rejected nor hired; the first interview ends the screening. */
    private void place(int row, int ordinal) {
        Applications table = world.applications();
        table.stage.set(row, ordinal);
        table.rejected.set(row, LongColumn.NONE);
        table.hired.set(row, LongColumn.NONE);
        if (stages(row).get(ordinal).basicType() == BasicType.INTERVIEW) {
            table.flags.put(row, Applications.CONCEALED, false);
        }
    }

    private void tell(String event, int row) {
        Applications table = world.applications();
        world.tell(
                event,
                Map.of("application", table.idAt(row), "job", world.jobs().idAt(table.jobRow(row))));
    }

    private List<Stage> stages(int row) {
        return world.jobs().at(world.applications().jobRow(row)).stages();
    }

    @FunctionalInterface
    private interface RowChange {
        boolean apply(int row);
    }

    private boolean change(long id, RowChange change) {
        return world.change(() -> {
            int row = world.applications().rowOf(id);
            if (row < 0 || !world.applications().present(row) || !change.apply(row)) {
                return false;
            }
            world.applications().updated.set(row, world.clock().millis());
            return true;
        });
    }
}
