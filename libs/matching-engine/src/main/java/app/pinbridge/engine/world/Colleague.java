package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.names.PersonName;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user of the ATS as the rules read one: one of the customer's own people.
 *
 * @param email plain
 * @param canonical the form in which addresses of one mailbox are equal
 * @param shown for people to read: the name as it is written, else the address, else the id
 */
public record Colleague(
        AtsUser data, Optional<PersonName> name, Optional<String> email, Optional<String> canonical, String shown) {

    /** Reads a snapshot, a deleted one too. */
    static Colleague of(AtsUser data) {
        Optional<String> email = Optional.ofNullable(data.email()).flatMap(Addresses::plain);
        return new Colleague(
                data,
                PersonName.of(Optional.ofNullable(data.firstName()), Optional.ofNullable(data.lastName())),
                email,
                email.map(Addresses::canonical),
                shown(data));
    }

    private static String shown(AtsUser user) {
        String name = Stream.of(user.firstName(), user.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? Optional.ofNullable(user.email()).orElse("user " + user.id()) : name;
    }

    /** The user id. */
    public String id() {
        return data.id();
    }

    /** Whether the user is there and not gone. */
    public boolean live() {
        return !data.deleted();
    }
}
