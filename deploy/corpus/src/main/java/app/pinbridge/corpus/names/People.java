package app.pinbridge.corpus.names;

import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The people of one world: nobody shares a name with another unless a case asks for it. */
public final class People {
    private static final int TRIES = 400;
    private static final Set<String> PARTICLES =
            Set.of("al", "d", "da", "de", "den", "der", "do", "dos", "in", "l", "la", "o", "t", "ten", "van", "von");
    private static final List<String> MONONYMS = Resources.entries(Resources.text("names/mononyms.txt"));
    private static final List<String> NICKNAMES = Resources.entries(Resources.text("names/nicknames.txt"));

    private final Dice dice;
    private final List<NameList> all;
    private final List<NameList> home = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** People of two to four languages of the part's lists. */
    public People(Dice dice, Part part) {
        this.dice = dice;
        all = NameList.of(part);
        for (int count = dice.between(2, 4); count > 0; count--) {
            home.add(dice.pick(all));
        }
    }

    /** Somebody of the customer's usual languages. */
    public Person anybody() {
        return draw(dice.chance(70) ? home : all, person -> true);
    }

    /** Somebody whose home writes another script. */
    public Person foreign() {
        return draw(all, Person::otherScript);
    }

    /** Somebody whose name in the records has the wanted property. */
    public Person with(Predicate<Person> wanted) {
        return draw(all, wanted);
    }

    /** Somebody of a language that lists nicknames, and the nickname, after an equals sign. */
    public String nickname() {
        return dice.pick(NICKNAMES);
    }

    /** Somebody with one name only. */
    public String mononym() {
        return dice.pick(MONONYMS);
    }

    private Person draw(List<NameList> lists, Predicate<Person> wanted) {
        Person person = throwOne(lists);
        for (int tries = 0; tries < TRIES; tries++) {
            boolean fresh = tries < TRIES / 2
                    ? isNew(person)
                    : !taken.contains(person.latin().display());
            if (fresh && wanted.test(person)) {
                take(person);
                return person;
            }
            person = throwOne(tries < TRIES / 4 ? lists : all);
        }
        throw new IllegalStateException("the lists of names are too short for this world");
    }

    private boolean isNew(Person person) {
        return tokens(person).stream().noneMatch(taken::contains);
    }

    private void take(Person person) {
        taken.addAll(tokens(person));
        taken.add(person.latin().display());
    }

    private static List<String> tokens(Person person) {
        Person latin = person.latin();
        String words = Person.plain(latin.given() + " " + latin.family()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("[ '-]+"))
                .filter(word -> !PARTICLES.contains(word))
                .toList();
    }

    private Person throwOne(List<NameList> lists) {
        NameList list = dice.pick(lists);
        NamePart given = dice.pick(list.given());
        NamePart family = dice.pick(list.family());
        return new Person(given, family, list.familyFirst(), !given.otherScript() || dice.chance(50));
    }
}
