package app.pinbridge.ingest;

import app.pinbridge.simulator.Simulator;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.world.InterviewEdits.Meeting;
import app.pinbridge.simulator.world.SimulatedClock;
import app.pinbridge.simulator.world.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;

/** What befalls a customer during one run: faults of Pinpoint, changes in it, killed workers. Drawn from a seed. */
final class FaultSchedule {
    private static final Duration LONGEST_STEP = Duration.ofMillis(600);
    private static final List<Category> MAY_GO =
            List.of(Category.APPLICATION, Category.INTERVIEW, Category.JOB, Category.USER, Category.CANDIDATE);

    private static final List<Map.Entry<Quirk, String>> QUIRKS = List.of(
            Map.entry(Quirk.RETRY_AFTER, "absent"),
            Map.entry(Quirk.MERGED_INTERVIEWS, "left"),
            Map.entry(Quirk.CANCELLED_INTERVIEW, "kept"),
            Map.entry(Quirk.INCLUDE_WITHOUT_PERMISSION, "dropped"),
            Map.entry(Quirk.INCLUDE_WITHOUT_PERMISSION, "empty"),
            Map.entry(Quirk.CONFIDENTIAL_BY_ID, "hidden"),
            Map.entry(Quirk.UNKNOWN_FILTER, "ignored"),
            Map.entry(Quirk.FOREIGN_KEYS, "integer"),
            Map.entry(Quirk.INTERVIEWABLE_ID, "integer"),
            Map.entry(Quirk.CANDIDATE_ID, "present"),
            Map.entry(Quirk.INSTANT_OFFSET, "+05:30"),
            Map.entry(Quirk.SPARSE_RELATIONSHIPS, "kept"),
            Map.entry(Quirk.JOB_SEEKERS_PERMISSION, "application"),
            Map.entry(Quirk.PERMISSION_DENIED_TEXT, "Nope"),
            Map.entry(Quirk.CONCEALED_VALUE, "text"),
            Map.entry(Quirk.FIELDS_ON_JOB_LIST, "applied"),
            Map.entry(Quirk.FIELDS_ON_JOB_LIST, "refused"),
            Map.entry(Quirk.USERS_ORDER, "none"));

    private final Customer customer;
    private final Simulator pinpoint;
    private final Random random;
    private final Runnable kill;
    private final List<String> happened = new ArrayList<>();
    private boolean revoked;
    private boolean disabled;
    private int reconnects;

    /** @param kill takes the customer's worker its lease away, as the death of its process does */
    FaultSchedule(Customer customer, long seed, Runnable kill) {
        this.customer = customer;
        this.pinpoint = customer.pinpoint;
        this.random = new Random(seed);
        this.kill = kill;
    }

    /** Sets four to six of the points on which Pinpoint's behaviour is not known; before anything is asked. */
    void drawQuirks() {
        List<Map.Entry<Quirk, String>> quirks = new ArrayList<>(QUIRKS);
        Collections.shuffle(quirks, random);
        for (Map.Entry<Quirk, String> quirk : quirks.subList(0, 4 + random.nextInt(3))) {
            pinpoint.quirks().set(quirk.getKey(), quirk.getValue());
            happened.add(quirk.getKey().optionName() + "=" + quirk.getValue());
        }
    }

    /** How often the customer has left and come back. */
    int reconnects() {
        return reconnects;
    }

    /** Lets so many things happen, each after some requests. */
    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            pinpoint.world().clock().moveTo(SettableClock.now().truncatedTo(ChronoUnit.SECONDS));
            happened.add(next(random.nextInt(34)));
            awaitRequests(1 + random.nextInt(6));
        }
    }

    /** Ends all that is wrong; what changed stays. */
    void end() {
        pinpoint.faults().clear();
        if (revoked || disabled) {
            restoreKey();
        }
        pinpoint.keys().put("full-key", Permissions.full());
        pinpoint.world().clock().moveTo(SettableClock.now().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String toString() {
        return happened.toString();
    }

    private String next(int draw) {
        return switch (draw) {
            case 0 -> fault(rule(FaultKind.LATENCY, 10).withDelay(Duration.ofMillis(20 + random.nextInt(150))));
            case 1 ->
                fault(FaultRule.times(FaultKind.THROTTLE, 1 + random.nextInt(2)).withRetryAfter(1));
            case 2 -> fault(FaultRule.times(FaultKind.THROTTLE, 1));
            case 3, 4 -> fault(rule(FaultKind.SERVER_ERROR, 4));
            case 5 -> fault(rule(FaultKind.UNAVAILABLE, 3));
            case 6 -> fault(rule(FaultKind.RESET, 3));
            case 7 -> fault(FaultRule.times(FaultKind.TIMEOUT, 1));
            case 8, 9 -> fault(rule(FaultKind.HALF_BODY, 4));
            case 10 -> fault(FaultRule.times(FaultKind.PERMISSION_WITHDRAWN, 1));
            case 11, 12 -> togglePermission();
            case 13 -> revoked ? restoreKey() : revokeKey();
            case 14, 15, 16 -> killWorker();
            case 17 -> passTime();
            case 18 -> deleteApplication();
            case 19 -> rearrangeInterview();
            case 20 -> join();
            case 21 -> changeJob();
            case 22 -> hidden();
            case 23 -> deleteInterview();
            case 24 -> disableIntegration();
            case 25 -> reconnect();
            case 26 -> mergeApplication();
            default -> live();
        };
    }

    private FaultRule rule(FaultKind kind, int most) {
        return FaultRule.times(kind, 1 + random.nextInt(most)).withProbability(0.5);
    }

    private String fault(FaultRule rule) {
        pinpoint.faults().add(rule);
        return rule.kind().optionName();
    }

    private String togglePermission() {
        Category category = MAY_GO.get(random.nextInt(MAY_GO.size()));
        pinpoint.keys()
                .change(
                        "full-key",
                        permissions -> permissions.with(
                                category, permissions.allow(category, Access.READ) ? Access.NONE : Access.WRITE));
        return "permission " + category.optionName();
    }

    private String revokeKey() {
        revoked = pinpoint.keys().revoke("full-key");
        return "key revoked";
    }

    private String restoreKey() {
        pinpoint.keys().put("full-key", Permissions.full());
        customer.rotate("full-key");
        revoked = false;
        return "key restored";
    }

    private String killWorker() {
        kill.run();
        return "killed";
    }

    private String passTime() {
        SettableClock.advance(Duration.ofMinutes(1 + random.nextInt(8)));
        return "time passes";
    }

    private String deleteApplication() {
        any(pinpoint.world().applications()).ifPresent(pinpoint.edits().applications()::delete);
        return "application deleted";
    }

    private String disableIntegration() {
        disabled = true;
        return fault(FaultRule.times(FaultKind.INTEGRATION_DISABLED, 1 + random.nextInt(2)));
    }

    private String reconnect() {
        customer.disconnect();
        customer.connectAnew();
        reconnects++;
        return "reconnected";
    }

    private String mergeApplication() {
        any(pinpoint.world().applications())
                .ifPresent(id -> any(pinpoint.world().applications())
                        .ifPresent(into -> pinpoint.edits().applications().merge(id, into)));
        return "application merged";
    }

    private String deleteInterview() {
        any(pinpoint.world().interviews()).ifPresent(pinpoint.edits().interviews()::cancel);
        return "interview cancelled";
    }

    private String rearrangeInterview() {
        List<Long> interviewers = any(pinpoint.world().users()).map(List::of).orElse(List.of());
        any(pinpoint.world().interviews())
                .ifPresent(id -> pinpoint.edits()
                        .interviews()
                        .rearrange(
                                id, List.of(new Meeting(Optional.of("https://zoom.example/j/" + id), interviewers))));
        return "interview rearranged";
    }

    private String join() {
        int number = random.nextInt(1_000_000);
        pinpoint.edits().company().join("new" + number + "@acme.example", "New", "User" + number, "Europe/London");
        return "user joined";
    }

    private String changeJob() {
        any(pinpoint.world().jobs()).ifPresent(id -> pinpoint.edits().company().put(id, Job.Status.CLOSED));
        return "job closed";
    }

    /** A change that bears an old date, as from an import or a replica that lags: no look for changes sees it. */
    private String hidden() {
        SimulatedClock clock = pinpoint.world().clock();
        Instant now = clock.instant();
        clock.moveTo(now.minus(Duration.ofMinutes(40)));
        any(pinpoint.world().jobs()).ifPresent(pinpoint.edits().applications()::apply);
        clock.moveTo(now);
        return "old application imported";
    }

    private String live() {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i <= random.nextInt(5); i++) {
            said.append(said.isEmpty() ? "" : ", ")
                    .append(pinpoint.life().tick().what());
        }
        return said.toString();
    }

    private Optional<Long> any(Table<? extends Entity> table) {
        for (int i = 0; i < 20; i++) {
            int row = random.nextInt(table.rows());
            if (table.present(row)) {
                return Optional.of(table.idAt(row));
            }
        }
        return Optional.empty();
    }

    /** The next thing happens in the middle of the work; but not all of them let Pinpoint be asked anything. */
    private void awaitRequests(int number) {
        long from = pinpoint.requests().count();
        Instant deadline = Clock.systemUTC().instant().plus(LONGEST_STEP);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(10))
                .until(() -> pinpoint.requests().count() >= from + number
                        || Clock.systemUTC().instant().isAfter(deadline));
    }
}
