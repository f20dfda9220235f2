package app.pinbridge.corpus.world;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.Answer;
import java.util.List;

/**
 * An interview and its call which agree in everything, until a case changes something.
 *
 * @param guest the candidate, as the call has them
 * @param hosts the interviewers, as the call has them
 */
public record Scene(
        World world,
        Opening job,
        Applicant applicant,
        List<Employee> interviewers,
        Slot slot,
        Booking booking,
        Recording call,
        Guest guest,
        List<Guest> hosts) {

    /** Nobody and nothing in title, address or type of room helps any more; it is said to be an interview. */
    public Scene bare() {
        neutral();
        withoutSharedRoom();
        return this;
    }

    /** The title names nobody, and it is said to be an interview. */
    public Scene neutral() {
        call.title = world.words.neutral();
        call.said(Call.MeetingType.JOB_INTERVIEW);
        return this;
    }

    /** Pinpoint and the calendar do not have one room in common. */
    public Scene withoutSharedRoom() {
        booking.room = world.dice.chance(50) ? null : Room.fresh(world.dice);
        Room other = Room.fresh(world.dice);
        call.location = null;
        call.url = other.written(world.dice);
        return this;
    }

    /** Pinpoint and the calendar have a room of their own in common. */
    public Scene withSharedRoom() {
        Room room = Room.fresh(world.dice);
        booking.room = room;
        call.location = null;
        call.url = room.written(world.dice);
        return this;
    }

    /** The candidate's address on the call is one that nobody has seen. */
    public Scene withUnknownAddress() {
        guest.email = world.dice.chance(50) ? world.addresses.byName(applicant.person) : world.addresses.handle();
        return this;
    }

    /** Neither name nor known address of the candidate is on the call. */
    public Scene withoutIdentity() {
        guest.email = world.addresses.handle();
        guest.name = null;
        neutral();
        return this;
    }

    /** A second interview of the same interviewers in the same slot, with somebody else. */
    public Booking rival(Applicant other) {
        return world.book(other, slot, interviewers);
    }

    /** Somebody else who applied for the same job. */
    public Applicant somebodyElse() {
        return world.apply(world.people.anybody(), job);
    }

    /** Somebody else of the same name, who applied for the same job. */
    public Applicant namesake() {
        return world.apply(applicant.person, job);
    }

    /** What is right while the call is sure to be this interview. */
    public Answer matched() {
        return world.matched(call, booking);
    }

    /** Matched, and publication is not determined. */
    public Answer matchedOnly() {
        return Answer.matched(booking.target());
    }

    /** Labels the call as matched to this interview, with the publication that follows. */
    public void expectMatched() {
        world.expect(call, matched());
    }

    /** Labels the call. */
    public void expect(Answer... answers) {
        world.expect(call, answers);
    }
}
