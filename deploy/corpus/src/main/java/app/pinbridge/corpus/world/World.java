package app.pinbridge.corpus.world;

import app.pinbridge.contracts.EventData;
import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.Part;
import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.label.Label;
import app.pinbridge.corpus.names.Addresses;
import app.pinbridge.corpus.names.People;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.names.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer's world in the making: a tenant of its own, with what a careful person would say of its calls. */
public final class World {
    /** The case of calls without a trap. */
    public static final String PLAIN = "plain";

    public final Dice dice;
    public final String tenant;
    public final String caseId;
    public final People people;
    public final Addresses addresses;
    public final Words words;
    public final Week week;
    public final Customer customer;
    public final Watermarks watermarks;
    public final List<Employee> employees = new ArrayList<>();
    public final List<Opening> openings = new ArrayList<>();
    /** Whether nothing but the case's own calls is held. */
    public boolean quiet;

    private final Part part;
    private final List<World> neighbours = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Past> past = new ArrayList<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private int lastId;
    private int lastCall;

    /** A snapshot that no longer stands. */
    record Past(EventData data, Instant time) {}

    /** An empty world. */
    public World(Dice dice, Part part, String tenant, String caseId) {
        this(dice, part, tenant, caseId, new People(dice, part), new Addresses(dice), new Week(dice));
    }

    private World(Dice dice, Part part, String tenant, String caseId, People people, Addresses addresses, Week week) {
        this.dice = dice;
        this.part = part;
        this.tenant = tenant;
        this.caseId = caseId;
        this.people = people;
        this.addresses = addresses;
        this.week = week;
        words = new Words(dice);
        customer = new Customer(dice.letters(4) + "-" + dice.letters(4) + ".example", "GB");
        watermarks = new Watermarks(week.start().plus(Duration.ofDays(dice.between(9, 12))));
        lastId = dice.between(10, 4000);
        lastCall = dice.between(100, 9000);
    }

    /** A new id of Pinpoint's. */
    public String nextId() {
        lastId += dice.between(1, 9);
        return Integer.toString(lastId);
    }

    /** A new Pinpoint user of the customer's domain. */
    public Employee employee() {
        Person person = people.anybody();
        Employee employee = new Employee(
                nextId(),
                person,
                addresses.atWork(person, customer.domain),
                week.zone().getId(),
                before(200));
        employees.add(employee);
        return add(employee);
    }

    /** A new job. */
    public Opening opening() {
        Opening opening = new Opening(nextId(), words.job(), words.city(), employee(), employee(), before(90));
        openings.add(opening);
        return add(opening);
    }

    /** A new application of somebody. */
    public Applicant apply(Person person, Opening job) {
        Applicant applicant =
                new Applicant(nextId(), person, job, addresses.ofPerson(person), before(dice.between(4, 40)));
        return add(applicant);
    }

    /** A new person of the talent pipeline. */
    public Applicant pipeline(Person person) {
        return add(new Applicant(nextId(), person, null, addresses.ofPerson(person), before(dice.between(4, 40))));
    }

    /** A new interview, without a room. */
    public Booking book(Applicant applicant, Slot slot, List<Employee> interviewers) {
        Instant made = slot.start().minus(Duration.ofHours(dice.between(20, 72)));
        return add(new Booking(nextId(), applicant, slot, interviewers, made));
    }

    /** A new call, held as planned, of which nothing else is known yet. */
    public Recording call(Slot slot) {
        lastCall += dice.between(1, 7);
        String id = "c-" + lastCall;
        return add(new Recording(id, slot, slot.end().plus(Duration.ofMinutes(dice.between(1, 9)))));
    }

    /** Takes up another customer's call that this one has a record of too. */
    public void share(Recording call) {
        add(call);
    }

    /** Notes how an entity is now, as a snapshot of the given time that a later one will replace. */
    public void remember(Draft draft, Instant time) {
        past.add(new Past(draft.snapshot(), time));
    }

    /** Says what is right for a call: the one answer, or any of several. */
    public void expect(Recording call, Answer... answers) {
        expectAs(caseId, call, answers);
    }

    /** Says what is right for a call that belongs to another case than the world. */
    public void expectAs(String otherCase, Recording call, Answer... answers) {
        Answer common = Arrays.stream(answers).reduce(Answer::common).orElseThrow();
        List<Answer> anyOf = answers.length > 1 ? List.of(answers) : List.of();
        label(new Label(tenant, call.id, otherCase, part.wireName(), common, anyOf, null, null));
    }

    /** Says of which kind a call is. */
    public void expectKind(Recording call, String kind) {
        Label old = labelOf(call);
        label(new Label(tenant, call.id, old.caseId(), old.part(), old.expect(), old.anyOf(), kind, old.access()));
    }

    /** Says who must and must not see a call. */
    public void expectAccess(Recording call, AccessRule access) {
        Label old = labelOf(call);
        label(new Label(tenant, call.id, old.caseId(), old.part(), old.expect(), old.anyOf(), old.kind(), access));
    }

    private Label labelOf(Recording call) {
        return Optional.ofNullable(labels.get(call.id)).orElseThrow();
    }

    private void label(Label label) {
        labels.put(label.callId(), label);
    }

    /** The match of a call to interviews, with its publication where that is determined. */
    public Answer matched(Recording call, Booking... bookings) {
        List<Applicant> applicants =
                Arrays.stream(bookings).map(one -> one.applicant).toList();
        return Answer.matched(Arrays.stream(bookings).map(Booking::target).toList())
                .published(Publication.of(customer, call, applicants));
    }

    /** So many days before the week. */
    public Instant before(int days) {
        return week.start().minus(Duration.ofDays(days)).plus(Duration.ofMinutes(dice.below(1400)));
    }

    /** Takes a draft up; it becomes an event when the world is done. */
    private <T extends Draft> T add(T draft) {
        drafts.add(draft);
        return draft;
    }

    /** Forgets a draft, as if it had never been. */
    public void forget(Draft draft) {
        drafts.remove(draft);
        if (draft instanceof Recording call) {
            labels.remove(call.id);
        }
    }

    /** A world of another customer in the same week, who takes part in this case. */
    public World neighbour() {
        World neighbour = new World(dice, part, tenant + "-b", caseId, people, addresses, week);
        neighbours.add(neighbour);
        return neighbour;
    }

    /** The other customers of this case. */
    public List<World> neighbours() {
        return List.copyOf(neighbours);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Past> past() {
        return past;
    }

    List<Label> labels() {
        return List.copyOf(labels.values());
    }

    /** The link to an entry of Pinpoint. */
    public String link(Applicant applicant) {
        @Nullable Opening job = applicant.job;
        return "https://" + subdomain() + ".pinpointhq.com/admin/jobs/" + (job == null ? "0" : job.id)
                + "/applications/" + applicant.id;
    }

    /** The customer's name at Pinpoint. */
    public String subdomain() {
        return customer.domain.substring(0, customer.domain.indexOf('.'));
    }
}
