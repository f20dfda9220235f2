package app.pinbridge.corpus.names;

import app.pinbridge.corpus.Dice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Mail addresses and phone numbers, each given once in a world. */
public final class Addresses {
    private static final List<String> PROVIDERS = List.of(
            "gmail.com",
            "outlook.com",
            "yahoo.com",
            "icloud.com",
            "proton.me",
            "gmx.de",
            "web.de",
            "free.fr",
            "wp.pl",
            "mail.example",
            "post.example",
            "inbox.example",
            "mailbox.example");
    private static final List<String> HANDLE_WORDS = List.of(
            "blue", "river", "moto", "pixel", "sunny", "alpine", "koala", "jazz", "orbit", "maple", "falcon", "violet");

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    /** Addresses by the dice of one world. */
    public Addresses(Dice dice) {
        this.dice = dice;
    }

    /** A private address, by name or by fancy. */
    public String ofPerson(Person person) {
        return dice.chance(70) ? byName(person) : handle();
    }

    /** A private address that tells the name. */
    public String byName(Person person) {
        String first = Person.ascii(person.givenName().latin());
        String last = Person.ascii(person.familyName().latin());
        String local = switch (dice.below(5)) {
            case 0 -> first + "." + last;
            case 1 -> first + last;
            case 2 -> first.charAt(0) + last;
            case 3 -> first + "." + last + dice.between(1, 99);
            default -> last + "." + first;
        };
        return unique(local, dice.pick(PROVIDERS));
    }

    /** A private address that tells nothing of the name. */
    public String handle() {
        return handleAt(dice.pick(PROVIDERS));
    }

    /** An address at the given domain that tells nothing of the name. */
    public String handleAt(String domain) {
        return unique(dice.pick(HANDLE_WORDS) + "." + dice.pick(HANDLE_WORDS) + dice.digits(3), domain);
    }

    /** An address of somebody's employer. */
    public String atWork(Person person, String domain) {
        String first = Person.ascii(person.givenName().latin());
        String last = Person.ascii(person.familyName().latin());
        return unique(first + "." + last, domain);
    }

    /** An address that stands for somebody through a service, and changes with each use. */
    public String relay() {
        return switch (dice.below(4)) {
            case 0 -> unique(dice.letters(10), "privaterelay.appleid.com");
            case 1 -> unique(dice.letters(9), "mozmail.com");
            case 2 -> unique(dice.letters(6) + dice.digits(3), "duck.com");
            default -> unique(dice.letters(5) + "." + dice.letters(8), "simplelogin.com");
        };
    }

    /** A mobile number of Great Britain in E.164. */
    public String phone() {
        String phone = "+447" + dice.pick("4", "5", "7", "8", "9") + dice.digits(8);
        return given.add(phone) ? phone : phone();
    }

    private String unique(String local, String domain) {
        String address = local + "@" + domain;
        for (int i = 2; !given.add(address); i++) {
            address = local + i + "@" + domain;
        }
        return address;
    }
}
