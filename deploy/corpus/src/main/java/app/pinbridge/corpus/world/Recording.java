package app.pinbridge.corpus.world;

import app.pinbridge.contracts.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call. */
public final class Recording implements Draft {
    public final String id;
    public Call.Source source = Call.Source.CALENDAR;
    public @Nullable String captureInterviewId;
    public Call.@Nullable MeetingType meetingType;
    public @Nullable String title;
    public @Nullable String description;
    public @Nullable String location;
    public @Nullable String fileName;
    public @Nullable Slot scheduled;
    public @Nullable Slot held;
    public Call.Status status = Call.Status.ENDED;
    public @Nullable String url;
    public Call.@Nullable Calendar calendar;
    public boolean guestListHidden;
    public @Nullable String recordedBy;
    public Call.@Nullable Organizer organizer;
    public final List<Guest> guests = new ArrayList<>();
    public boolean optedOut;
    public boolean notesReady = true;
    public Instant changedAt;

    Recording(String id, @Nullable Slot scheduled, Instant changedAt) {
        this.id = id;
        this.scheduled = scheduled;
        this.held = scheduled;
        this.changedAt = changedAt;
    }

    /** Adds somebody. */
    public Guest add(Guest guest) {
        guests.add(guest);
        return guest;
    }

    /** Said to be of the given type. */
    public Recording said(Call.MeetingType type) {
        meetingType = type;
        return this;
    }

    /** Planned and held at another time. */
    public void moved(Slot slot) {
        scheduled = slot;
        held = slot;
        changedAt = slot.end().plus(Duration.ofMinutes(4));
    }

    @Override
    public Call snapshot() {
        return new Call(
                id,
                source,
                captureInterviewId,
                meetingType,
                title,
                description,
                location,
                fileName,
                scheduled == null ? null : scheduled.start(),
                scheduled == null ? null : scheduled.end(),
                held == null ? null : held.start(),
                held == null ? null : held.end(),
                status,
                url,
                calendar,
                guestListHidden,
                recordedBy,
                organizer,
                guests.stream().map(Guest::snapshot).toList(),
                optedOut,
                new Call.Notes(notesReady ? changedAt : null, "https://notes.example/" + id),
                false);
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }
}
