package app.pinbridge.engine.world;

import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.NameFit;
import java.util.Collection;
import java.util.List;
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
    private final List<Applicant> applicants;

    People(Collection<Applicant> all) {
        applicants = all.stream().filter(applicant -> !applicant.deleted()).toList();
        applicants.forEach(applicant -> persons.put(applicant.subject(), applicant.subject()));
        for (int i = 0; i < applicants.size(); i++) {
            for (int j = i + 1; j < applicants.size(); j++) {
                if (onePerson(applicants.get(i), applicants.get(j))) {
                    join(applicants.get(i).subject(), applicants.get(j).subject());
                }
            }
        }
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
        String person = person(applicant);
        return applicants.stream().filter(other -> person(other).equals(person)).toList();
    }

    /** Persons who have this canonical address. */
    public NavigableSet<String> withAddress(String canonical) {
        var found = new TreeSet<String>();
        for (Applicant applicant : applicants) {
            if (applicant.canonical().filter(canonical::equals).isPresent()) {
                found.add(person(applicant));
            }
        }
        return found;
    }

    /** Persons who have this number. */
    public NavigableSet<String> withPhone(String e164) {
        var found = new TreeSet<String>();
        for (Applicant applicant : applicants) {
            if (applicant.phone().filter(e164::equals).isPresent()) {
                found.add(person(applicant));
            }
        }
        return found;
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
        return fit.supports() || fit == NameFit.UNKNOWN || fit == NameFit.PART;
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
