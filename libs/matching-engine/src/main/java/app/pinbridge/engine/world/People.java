package app.pinbridge.engine.world;

import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.identity.Aliases;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.NameFit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which records are one person: those merged, those with one candidate id, and those that share an address or a number
 * and whose names do not say otherwise. A name alone never makes two records one.
 */
public final class People {
    private final NavigableMap<String, String> persons = new TreeMap<>();
    private final Map<String, List<Applicant>> records = new HashMap<>();
    private final Map<String, NavigableSet<String>> addresses = new HashMap<>();
    private final Map<String, NavigableSet<String>> phones = new HashMap<>();

    private final Aliases aliases;

    People(Collection<Applicant> all, Aliases aliases) {
        this.aliases = aliases;
        List<Applicant> applicants =
                all.stream().filter(applicant -> !applicant.deleted()).toList();
        applicants.forEach(applicant -> persons.put(applicant.subject(), applicant.subject()));
        for (int i = 0; i < applicants.size(); i++) {
            for (int j = i + 1; j < applicants.size(); j++) {
                if (onePerson(applicants.get(i), applicants.get(j))) {
                    join(applicants.get(i).subject(), applicants.get(j).subject());
                }
            }
        }
        applicants.forEach(this::index);
    }

    /** An id of the person behind a record: the least subject of all records of that person. */
    public String person(Applicant applicant) {
        return root(applicant.subject());
    }

    /** Whether two records are one person. */
    public boolean same(Applicant left, Applicant right) {
        return person(left).equals(person(right));
    }

    /** All records of the applicant's person, deleted ones left out, merged ones not. */
    public List<Applicant> records(Applicant applicant) {
        return records.getOrDefault(person(applicant), List.of());
    }

    /** Persons who have this canonical address, or one that stands for it. */
    public NavigableSet<String> withAddress(String canonical) {
        return addresses.getOrDefault(canonical, Collections.emptyNavigableSet());
    }

    /** Persons who have this number. */
    public NavigableSet<String> withPhone(String e164) {
        return phones.getOrDefault(e164, Collections.emptyNavigableSet());
    }

    private void index(Applicant applicant) {
        String person = person(applicant);
        records.computeIfAbsent(person, absent -> new ArrayList<>()).add(applicant);
        applicant.canonical().ifPresent(address -> {
            reach(address, person);
            aliases.known(address).map(Addresses::canonical).ifPresent(known -> reach(known, person));
        });
        applicant
                .phone()
                .ifPresent(number -> phones.computeIfAbsent(number, absent -> new TreeSet<>())
                        .add(person));
    }

    private void reach(String canonical, String person) {
        addresses.computeIfAbsent(canonical, absent -> new TreeSet<>()).add(person);
    }

    private static boolean onePerson(Applicant left, Applicant right) {
        boolean merged = left.mergedInto().filter(right.subject()::equals).isPresent()
                || right.mergedInto().filter(left.subject()::equals).isPresent();
        boolean sameId = left.candidateId().isPresent() && left.candidateId().equals(right.candidateId());
        boolean reached = (left.canonical().isPresent() && left.canonical().equals(right.canonical()))
                || (left.phone().isPresent() && left.phone().equals(right.phone()));
        return merged || sameId || (reached && namesAllow(left, right));
    }

    private static boolean namesAllow(Applicant left, Applicant right) {
        if (left.name().isEmpty() || right.name().isEmpty()) {
            return true;
        }
        NameFit fit = NameComparison.compare(left.name().get(), right.name().get());
        return fit.supports() || fit == NameFit.PART;
    }

    private String root(String subject) {
        String parent = persons.getOrDefault(subject, subject);
        return parent.equals(subject) ? subject : root(parent);
    }

    private void join(String left, String right) {
        String a = root(left);
        String b = root(right);
        if (a.compareTo(b) <= 0) {
            persons.put(b, a);
        } else {
            persons.put(a, b);
        }
    }
}
