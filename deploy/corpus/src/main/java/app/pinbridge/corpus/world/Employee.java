package app.pinbridge.corpus.world;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.corpus.names.Person;
import java.time.Instant;

/** A Pinpoint user. */
public final class Employee implements Draft {
    public final String id;
    public Person person;
    public String email;
    public String zone;
    public boolean deleted;
    public Instant changedAt;

    Employee(String id, Person person, String email, String zone, Instant changedAt) {
        this.id = id;
        this.person = person;
        this.email = email;
        this.zone = zone;
        this.changedAt = changedAt;
    }

    @Override
    public AtsUser snapshot() {
        return new AtsUser(id, email, person.given(), person.family(), zone, deleted);
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }
}
