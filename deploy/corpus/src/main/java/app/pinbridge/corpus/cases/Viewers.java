package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.label.Gate;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.util.List;

/** Section E, second half: who may see a call, and who is only on its invitation. */
final class Viewers {
    private Viewers() {}

    static List<Case> cases() {
        return List.of(
                new Case("E78", Viewers::contractor),
                new Case("E79", Viewers::meetingRoom),
                new Case("E80", Viewers::absentOrganiser),
                new Case("E81", Viewers::sharedMailbox),
                new Case("E82", Viewers::twoEvents),
                new Case("E83", Viewers::left),
                new Case("E84", Viewers::forwarded),
                new Case("E85", Viewers::newRecruiter));
    }

    /** An interviewer of another company who is a user of Pinpoint; in the twin a stranger of Pinpoint's. */
    private static void contractor(Setting setting, boolean twin) {
        World world = setting.world();
        Employee contractor = setting.colleague();
        contractor.email = world.addresses.atWork(contractor.person, world.dice.letters(6) + "-contractors.example");
        Scene scene = setting.panel(1).bare();
        scene.call().add(Guest.of(contractor));
        List<String> addresses = List.of(contractor.email);
        if (twin) {
            world.forget(contractor);
            world.employees.remove(contractor);
            scene.expectMatched();
            world.expectAccess(scene.call(), new AccessRule(List.of(), addresses, List.of()));
            return;
        }
        scene.booking().interviewers.add(contractor);
        if (setting.coin()) {
            scene.call().guests.remove(scene.hosts().getFirst());
            scene.booking().interviewers.removeFirst();
            scene.call().recordedBy = contractor.email;
            scene.withUnknownAddress();
        }
        scene.expectMatched();
        world.expectAccess(scene.call(), new AccessRule(addresses, List.of(), List.of()));
    }

    private static void meetingRoom(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().bare();
        String room = world.dice.pick("Room ", "Meeting room ", "Besprechungsraum ", "Salle ")
                + world.dice.pick("Berlin", "Turing", "4.12", "Aurora")
                + world.dice.pick("", " (8)");
        boolean resource = !twin && setting.coin();
        String address = resource
                ? "c_" + world.dice.letters(20) + "@resource.calendar.google.com"
                : world.addresses.handleAt(world.customer.domain);
        scene.call().add(Guest.of(address, twin ? world.people.anybody().display() : room));
        if (!twin) {
            world.customer.serviceAddresses.add(address);
        }
        if (setting.coin()) {
            scene.withUnknownAddress();
        }
        scene.expectMatched();
        List<String> seen = List.of(address);
        world.expectAccess(scene.call(), new AccessRule(twin ? seen : List.of(), twin ? List.of() : seen, List.of()));
    }

    private static void absentOrganiser(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        Employee organiser = setting.colleague();
        scene.call().organizer = new Call.Organizer(organiser.email, organiser.person.display());
        setting.world().customer.organizerAccess = twin;
        scene.expectMatched();
        access(scene, twin, organiser.email);
    }

    /** One address has access to a call, or has none. */
    private static void access(Scene scene, boolean granted, String address) {
        List<String> one = List.of(address);
        scene.world()
                .expectAccess(
                        scene.call(), new AccessRule(granted ? one : List.of(), granted ? List.of() : one, List.of()));
    }

    private static void sharedMailbox(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().bare();
        boolean standing = !twin && setting.coin();
        String mailbox =
                standing ? world.customer.serviceAddresses.getFirst() : world.addresses.handleAt(world.customer.domain);
        Guest guest = scene.call().add(Guest.of(mailbox, null));
        guest.attended = setting.coin() ? null : Boolean.valueOf(setting.coin());
        if (!twin && !standing) {
            world.customer.serviceAddresses.add(mailbox);
        }
        if (setting.coin()) {
            scene.call().organizer = new Call.Organizer(mailbox, null);
        }
        scene.expectMatched();
        access(scene, twin, mailbox);
    }

    /** The interviewers' own entry has the room of the candidate's, in the twin another one. */
    private static void twoEvents(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().neutral().withSharedRoom();
        scene.call().notesReady = true;
        Recording inner = world.call(scene.slot());
        Slot whole = scene.slot();
        scene.call().held = whole;
        inner.held = new Slot(whole.start().plusSeconds(90), whole.end().minusSeconds(world.dice.between(60, 200)));
        scene.interviewers().forEach(one -> inner.add(Guest.of(one)));
        inner.add(Guest.of(scene.job().recruiter));
        inner.recordedBy = scene.interviewers().getFirst().email;
        inner.organizer = new Call.Organizer(scene.job().recruiter.email, null);
        inner.calendar =
                new Call.Calendar(world.dice.letters(16) + "@calendar.example", world.dice.letters(12), null, null);
        if (twin) {
            inner.title = world.words.internal();
            inner.said(Call.MeetingType.OTHER);
            inner.url = Room.fresh(world.dice).written(world.dice);
            world.expect(inner, Answer.nothing());
        } else {
            inner.title = world.words.neutral();
            inner.url =
                    scene.booking().room == null ? null : scene.booking().room.written(world.dice);
            world.expect(inner, scene.matchedOnly().published(Gate.hold("duplicate_call")));
        }
        scene.expectMatched();
    }

    private static void left(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().neutral();
        Employee gone = scene.interviewers().getFirst();
        if (!twin) {
            world.remember(gone, gone.changedAt);
            gone.deleted = true;
            gone.changedAt = scene.slot().end().plus(Duration.ofHours(world.dice.between(2, 60)));
        }
        scene.expectMatched();
        access(scene, twin, gone.email);
    }

    /** Somebody to whom the invitation was forwarded came too; in the twin nobody else came. */
    private static void forwarded(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().bare();
        Person stranger = world.people.anybody();
        String address = world.addresses.handle();
        scene.call().add(Guest.of(address, stranger.display())).uninvited();
        if (twin) {
            scene.call().guests.remove(scene.guest());
            scene.rival(scene.somebodyElse());
            scene.expect(Answer.review());
        } else {
            scene.expect(scene.matchedOnly());
            access(scene, false, address);
        }
    }

    /** The job has another recruiter since; the old one was on the call, in the twin not. */
    private static void newRecruiter(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().neutral();
        Employee before = scene.job().recruiter;
        Employee after = setting.colleague();
        if (!twin) {
            scene.call().add(Guest.of(before));
        }
        world.remember(scene.job(), scene.job().changedAt);
        scene.job().recruiter = after;
        scene.job().changedAt = scene.slot().end().plus(Duration.ofHours(world.dice.between(2, 60)));
        scene.expectMatched();
        world.expectAccess(
                scene.call(),
                twin
                        ? new AccessRule(List.of(after.email), List.of(before.email), List.of())
                        : new AccessRule(List.of(after.email, before.email), List.of(), List.of()));
    }
}
