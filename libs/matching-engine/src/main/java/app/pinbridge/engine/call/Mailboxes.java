package app.pinbridge.engine.call;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.identity.Aliases;
import app.pinbridge.engine.identity.Phones;
import app.pinbridge.engine.names.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what a calendar lists into people: aliases resolved, machines and service mailboxes dropped. */
final class Mailboxes {
    private static final Pattern MACHINE_NAME = Pattern.compile(
            "(?i)\\b(?:note ?taker|notetaker|note-taker|notes? bot|fireflies|otter(?:\\.ai| ?pilot)|read\\.ai|read ai|fathom\\.video|tl;?dv|"
                    + "metaview|brighthire|recorder|recording bot|meeting bot|ai assistant|copilot)\\b");
    /** A surname too: whoever has an address besides may be called so. */
    private static final Pattern MAYBE_MACHINE = Pattern.compile("(?i)\\bbot\\b");

    private static final Pattern WHOLLY_MACHINE =
            Pattern.compile("(?i)\\s*(?:otter|fathom|gong|bot)(?:\\s+(?:ai|bot|meeting|notes|assistant|call))*\\s*");
    private final Set<String> service;
    private final Aliases aliases;
    private final Optional<String> region;

    Mailboxes(Connection.Settings settings) {
        service = settings.serviceAddresses().stream()
                .flatMap(address -> Addresses.plain(address).stream())
                .map(Addresses::canonical)
                .collect(Collectors.toUnmodifiableSet());
        aliases = new Aliases(settings.aliases());
        region = Optional.ofNullable(settings.phoneRegion());
    }

    List<Attendee> attendees(List<Call.Participant> participants) {
        return participants.stream()
                .flatMap(participant -> attendee(participant).stream())
                .toList();
    }

    /** The address that Pinpoint knows; empty for a service mailbox or a machine. */
    Optional<String> person(String text) {
        return Addresses.plain(text)
                .map(aliases::resolved)
                .filter(plain -> !Addresses.machine(plain) && !service.contains(Addresses.canonical(plain)));
    }

    private Optional<Attendee> attendee(Call.Participant participant) {
        Optional<String> written = Optional.ofNullable(participant.email()).flatMap(Addresses::plain);
        Optional<String> address = written.flatMap(this::person);
        String display = participant.name() == null ? "" : participant.name().strip();
        if ((written.isPresent() && address.isEmpty()) || isMachine(display, address.isPresent())) {
            return Optional.empty();
        }
        Optional<String> phone = Optional.ofNullable(participant.phone())
                .flatMap(number -> Phones.e164(number, region))
                .or(() -> display.matches("\\+[\\d\\s().-]{7,}") ? Phones.e164(display, region) : Optional.empty());
        return Optional.of(new Attendee(
                address,
                written,
                address.flatMap(Addresses::telling),
                PersonName.of(display)
                        .or(() -> display.isEmpty() ? address.flatMap(PersonName::ofMailbox) : Optional.empty()),
                display.isEmpty() ? written.or(() -> phone).orElse("somebody without a name") : display,
                phone,
                Optional.ofNullable(participant.invited()),
                Optional.ofNullable(participant.attended()),
                Optional.ofNullable(participant.joinedAt())));
    }

    private static boolean isMachine(String display, boolean addressed) {
        return MACHINE_NAME.matcher(display).find()
                || WHOLLY_MACHINE.matcher(display).matches()
                || (!addressed && MAYBE_MACHINE.matcher(display).find());
    }
}
