package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.InterviewPart;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.model.Stage;
import app.pinbridge.simulator.model.Stage.BasicType;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What becomes of interviews. Each change says whether there was such an interview. */
public final class InterviewEdits {
    private final World world;
    private final Quirks quirks;

    InterviewEdits(World world, Quirks quirks) {
        this.world = world;
        this.quirks = quirks;
    }

    /** When an interview is. */
    public record Slot(Instant start, Duration length) {}

    /** One part to be: where people meet, and the ids of the interviewers. */
    public record Meeting(Optional<String> url, List<Long> interviewerIds) {
        public Meeting {
            interviewerIds = List.copyOf(interviewerIds);
        }
    }

    /**
     * Schedules an interview with the given parts, in the application's present stage if that is an interview stage, else
     * in the first that is.
     *
     * @param slot empty as long as the candidate has not picked one
     * @return empty when the application or job seeker is not there
     */
    public Optional<Interview> schedule(Owner owner, Optional<Slot> slot, List<Meeting> meetings) {
        return world.change(() -> world.codeOf(owner).map(code -> {
            int row = book(code, slot);
            world.interviews().arrange(row, parts(row, meetings));
            tellScheduled(row);
            return world.interviews().at(row);
        }));
    }

    /** Schedules an interview with parts made from the seed. */
    public Optional<Interview> schedule(Owner owner, Slot slot) {
        return world.change(() -> world.codeOf(owner).map(code -> {
            int row = book(code, Optional.of(slot));
            tellScheduled(row);
            return world.interviews().at(row);
        }));
    }

    /** Moves it to another slot, or gives it its first. */
    public boolean reschedule(long id, Slot slot) {
        return change(id, row -> {
            Interviews table = world.interviews();
            boolean first = table.start.get(row) == LongColumn.NONE;
            table.start.set(row, slot.start().toEpochMilli());
            table.end.set(row, slot.start().plus(slot.length()).toEpochMilli());
            if (first) {
                tellScheduled(row);
            }
        });
    }

    /** Gives it other parts. */
    public boolean rearrange(long id, List<Meeting> meetings) {
        return change(id, row -> world.interviews().arrange(row, parts(row, meetings)));
    }

    /** Cancels it: it is gone, unless {@link Quirk#CANCELLED_INTERVIEW} keeps it visible as it stands. */
    public boolean cancel(long id) {
        boolean kept = quirks.is(Quirk.CANCELLED_INTERVIEW, "kept");
        return change(id, row -> world.interviews().cancel(row, kept));
    }

    /** Of an interview that has a slot; that it gets another one is told to nobody. */
    private void tellScheduled(int row) {
        Interviews table = world.interviews();
        if (table.start.get(row) == LongColumn.NONE) {
            return;
        }
        Owner owner = table.ownerAt(row);
        String kind = owner.type() == Owner.Type.APPLICATION ? "application" : "job_seeker";
        Map<String, Long> ids = new LinkedHashMap<>();
        ids.put("interview", table.idAt(row));
        ids.put(kind, owner.id());
        world.tell("interview_scheduled", ids);
    }

    private int book(int code, Optional<Slot> slot) {
        long start = slot.map(given -> given.start().toEpochMilli()).orElse(LongColumn.NONE);
        long end = slot.map(given -> given.start().plus(given.length()).toEpochMilli())
                .orElse(LongColumn.NONE);
        return world.interviews()
                .add(code, stage(code), start, end, world.clock().millis());
    }

    private int stage(int code) {
        if (code < 0) {
            return -1;
        }
        Stage present = world.applications().stageAt(code);
        List<Stage> stages = world.jobs().at(world.applications().jobRow(code)).stages();
        return present.basicType() == BasicType.INTERVIEW
                ? stages.indexOf(present)
                : Story.ordinal(stages, BasicType.INTERVIEW);
    }

    private List<InterviewPart> parts(int row, List<Meeting> meetings) {
        long interviewId = world.interviews().idAt(row);
        List<InterviewPart> parts = new ArrayList<>();
        for (int i = meetings.size(); i >= 1; i--) {
            Meeting meeting = meetings.get(i - 1);
            parts.add(new InterviewPart(
                    interviewId * PartMaker.PART_IDS + i,
                    interviewId,
                    i,
                    meeting.url(),
                    meeting.url().map(InterviewEdits::provider),
                    meeting.interviewerIds()));
        }
        return parts;
    }

    private static String provider(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.contains("zoom") ? "zoom" : lower.contains("teams") ? "microsoft_teams" : "google_meet";
    }

    @FunctionalInterface
    private interface RowChange {
        void apply(int row);
    }

    private boolean change(long id, RowChange change) {
        return world.change(() -> {
            int row = world.interviews().rowOf(id);
            if (row < 0 || !world.interviews().present(row)) {
                return false;
            }
            change.apply(row);
            world.interviews().updated.set(row, world.clock().millis());
            return true;
        });
    }
}
