package app.pinbridge.corpus.world;

import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.names.Person;
import java.util.List;
import java.util.Locale;

/**
 * A video room, and the ways in which its address is written.
 *
 * @param provider as Pinpoint names it
 * @param booked as Pinpoint has it
 * @param others as invitations have it
 */
public record Room(String provider, String booked, List<String> others) {

    /** A room that is used for one meeting. */
    public static Room fresh(Dice dice) {
        return switch (dice.below(6)) {
            case 0, 1 -> zoom(dice);
            case 2 -> teams(dice);
            case 3 -> meet(dice);
            case 4 -> webex(dice);
            default -> whereby(dice);
        };
    }

    /** Somebody's own room, which sees all their meetings. */
    public static Room personal(Dice dice, Person owner) {
        String name = Person.ascii(owner.givenName().latin())
                + Person.ascii(owner.familyName().latin());
        String booked = switch (dice.below(3)) {
            case 0 -> "https://acme.zoom.us/my/" + name;
            case 1 -> "https://acme.webex.com/meet/" + name;
            default -> "https://whereby.com/" + name;
        };
        return new Room("Personal room", booked, List.of(booked + "/", booked + "?from=cal"));
    }

    /** One of the ways in which invitations write it. */
    public String written(Dice dice) {
        return dice.pick(others);
    }

    private static Room zoom(Dice dice) {
        String number = dice.digits(11);
        String host = dice.pick("acme.zoom.us", "us02web.zoom.us", "zoom.us", "us05web.zoom.us");
        String secret = dice.letters(4).toUpperCase(Locale.ROOT) + dice.letters(10);
        String plain = "https://" + host + "/j/" + number;
        return new Room(
                "Zoom",
                dice.chance(50) ? plain : plain + "?pwd=" + secret,
                List.of(
                        plain,
                        plain + "?pwd=" + secret,
                        plain + "?pwd=" + secret + "&from=addon",
                        plain + "?uname=Guest#success",
                        "https://" + host + "/w/" + number + "?tk=" + dice.letters(12),
                        "https://" + host + "/wc/join/" + number,
                        "HTTPS://" + host.toUpperCase(Locale.ROOT) + "/j/" + number));
    }

    private static Room teams(Dice dice) {
        if (dice.chance(30)) {
            String plain = "https://teams.microsoft.com/meet/" + dice.digits(13) + "?p=" + dice.letters(14);
            return new Room("Microsoft Teams", plain, List.of(plain, plain + "&utm_source=mail"));
        }
        String thread = "meeting_" + dice.letters(8) + dice.digits(10) + dice.letters(12);
        String context =
                "?context=%7b%22Tid%22%3a%22" + dice.letters(8) + "%22%2c%22Oid%22%3a%22" + dice.letters(8) + "%22%7d";
        String start = "https://teams.microsoft.com/l/meetup-join/";
        String encoded = start + "19%3a" + thread + "%40thread.v2/0";
        return new Room(
                "Microsoft Teams",
                encoded + context,
                List.of(
                        encoded + context,
                        encoded,
                        start + "19%3A" + thread + "%40thread.v2/0" + context,
                        start + "19:" + thread + "@thread.v2/0",
                        encoded + context + "&anon=true"));
    }

    private static Room meet(Dice dice) {
        String plain = "https://meet.google.com/" + dice.letters(3) + "-" + dice.letters(4) + "-" + dice.letters(3);
        return new Room(
                "Google Meet",
                plain,
                List.of(
                        plain,
                        plain + "?authuser=0",
                        plain + "?hs=122&authuser=1",
                        plain.replace("https", "http"),
                        plain + "/",
                        plain.substring("https://".length())));
    }

    private static Room webex(Dice dice) {
        String plain = "https://acme.webex.com/acme/j.php?MTID=m" + dice.digits(6) + dice.letters(20);
        return new Room("Webex", plain, List.of(plain, plain + "&utm_medium=email", plain.replace("https", "http")));
    }

    private static Room whereby(Dice dice) {
        String plain = "https://whereby.com/" + dice.letters(6) + "-" + dice.digits(5) + "-" + dice.letters(5);
        return new Room("Whereby", plain, List.of(plain, plain + "/", plain + "?embed", plain + "?displayName=Guest"));
    }
}
