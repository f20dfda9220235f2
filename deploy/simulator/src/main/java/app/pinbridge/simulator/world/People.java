package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any number of people, each made from its number when asked for. Numbers and addresses are unique. */
final class People {
    private static final List<String> MAIL_HOSTS =
            List.of("mail.example", "post.example", "inbox.example", "letters.example", "webmail.example");
    private static final int PHONE_NUMBERS = 1_000_000;
    /** Coprime to the count of numbers, so that people with different numbers have different phones. */
    private static final long PHONE_STEP = 387_420_489L;

    private final Seeded seeded;
    private final List<Culture> cultures = new ArrayList<>();
    private final List<Culture> latin;

    People(Seeded seeded) {
        this.seeded = seeded;
        List<Culture> all = Culture.all();
        all.forEach(culture -> {
            for (int i = 0; i < culture.weight(); i++) {
                cultures.add(culture);
            }
        });
        this.latin = all.subList(0, 6);
    }

    /** The person of a number, with the first address. */
    Person applicant(long number) {
        return applicant(number, false);
    }

    /**
     * The person of a number.
     *
     * @param otherAddress with the second of two addresses, as somebody who applies again may use
     */
    Person applicant(long number, boolean otherAddress) {
        Culture culture = seeded.oneOf(cultures, Draw.CULTURE, number);
        Culture.Name given = seeded.oneOf(culture.given(), Draw.GIVEN_NAME, number);
        boolean single = culture.order() == Culture.Order.SINGLE;
        Culture.Name family =
                single ? new Culture.Name("", "") : seeded.oneOf(culture.family(), Draw.FAMILY_NAME, number);
        String host = MAIL_HOSTS.get(
                (seeded.below(MAIL_HOSTS.size(), Draw.MAIL_HOST, number) + (otherAddress ? 1 : 0)) % MAIL_HOSTS.size());
        String local = otherAddress ? family.ascii() + given.ascii() : given.ascii() + "." + family.ascii();
        return new Person(
                given.written(),
                family.written(),
                culture.fullName(given.written(), family.written()),
                trimDot(local) + (number + 11) + "@" + host,
                phone(culture, number),
                culture.region(),
                culture.locale());
    }

    /** A member of the company's staff: given name, family name and the part of the address before the @. */
    StaffName staff(long number) {
        Culture culture = number % 3 == 0
                ? seeded.oneOf(cultures, Draw.USER, number)
                : latin.get(seeded.below(latin.size(), Draw.USER, number));
        Culture.Name given = seeded.oneOf(culture.given(), Draw.GIVEN_NAME, -1 - number);
        Culture.Name family = seeded.oneOf(culture.family(), Draw.FAMILY_NAME, -1 - number);
        boolean single = culture.order() == Culture.Order.SINGLE;
        return new StaffName(
                given.written(),
                single ? "" : family.written(),
                trimDot(given.ascii() + "." + (single ? "" : family.ascii())));
    }

    /** A name and its address form. */
    record StaffName(String first, String last, String local) {}

    private Optional<String> phone(Culture culture, long number) {
        int form = seeded.below(10, Draw.PHONE_FORM, number);
        if (form == 0) {
            return Optional.empty();
        }
        long digits = Math.floorMod(number * PHONE_STEP, (long) PHONE_NUMBERS);
        String international =
                culture.prefix() + Long.toString(PHONE_NUMBERS + digits).substring(1);
        if (form <= 2 && "GB".equals(culture.region())) {
            return Optional.of("0" + international.substring(3, 7) + " " + international.substring(7));
        }
        return Optional.of(international);
    }

    private static String trimDot(String local) {
        return local.endsWith(".") ? local.substring(0, local.length() - 1) : local;
    }
}
