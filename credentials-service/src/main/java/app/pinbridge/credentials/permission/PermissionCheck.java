package app.pinbridge.credentials.permission;

import app.pinbridge.contracts.Connection;
import app.pinbridge.credentials.activity.PinpointActivity;
import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.permission.Need;
import app.pinbridge.pinpoint.ClientSettings;
import app.pinbridge.pinpoint.Permission;
import app.pinbridge.pinpoint.PermissionCategory;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.PinpointClients;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.budget.BudgetSettings;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.pinpoint.observe.MeteredExchange;
import app.pinbridge.pinpoint.retry.RetryPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tries at Pinpoint what a key may do, all kinds of data at once; Pinpoint has no way to just ask. */
@ApplicationScoped
public class PermissionCheck {
    /** A person looks at the page until it is done. */
    private static final Requester REQUESTER = new Requester(Priority.INTERACTIVE, "credentials.check");

    private final PinpointClients clients;
    private final PinpointActivity activity;
    private final Duration timeout;

    /**
     * A check against the configured Pinpoint.
     *
     * @param simulatorUrl empty for the real one
     * @param timeout how long one kind of data may take
     */
    public PermissionCheck(
            @ConfigProperty(name = "pinbridge.pinpoint.simulator-url") Optional<String> simulatorUrl,
            @ConfigProperty(name = "pinbridge.check.timeout") Duration timeout,
            PinpointActivity activity,
            MeterRegistry meters,
            Clock clock) {
        this.clients = new PinpointClients(
                PinpointSite.of(simulatorUrl.orElse("")),
                settings(timeout),
                next -> MeteredExchange.wrap(next, meters),
                clock);
        this.timeout = timeout;
        this.activity = activity;
    }

    /** Waits and retries end well before the check does, so that why there is no answer is known by then. */
    private static ClientSettings settings(Duration timeout) {
        Duration patience = timeout.multipliedBy(3).dividedBy(5);
        BudgetSettings budget = BudgetSettings.DEFAULT;
        RetryPolicy retry = RetryPolicy.DEFAULT;
        return ClientSettings.DEFAULT
                .with(new BudgetSettings(
                        budget.initialRate(), budget.highestRate(), budget.concurrency(), patience, patience))
                .with(new RetryPolicy(retry.attempts(), retry.firstDelay(), retry.longestDelay(), patience, patience));
    }

    @PreDestroy
    void close() {
        clients.close();
    }

    /** Tries the key for a person, in whose name each request stands in the customer's log. Changes nothing at Pinpoint. */
    public CheckResult check(Caller caller, Subdomain subdomain, ApiKey key) {
        String once = "check-" + UUID.randomUUID();
        try {
            return report(tryAll(
                    clients.client(once, subdomain, key, activity.logOf(caller)).as(REQUESTER)));
        } finally {
            clients.forget(once);
        }
    }

    private List<Tried> tryAll(PinpointClient client) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Need, Future<Permission>> answers = new EnumMap<>(Need.class);
            for (Need need : Need.values()) {
                answers.put(need, threads.submit(() -> client.probe(category(need))));
            }
            List<Tried> tried = new ArrayList<>();
            long deadline = System.nanoTime() + timeout.toNanos();
            answers.forEach((need, answer) -> tried.add(new Tried(need, await(answer, deadline))));
            threads.shutdownNow();
            return tried;
        }
    }

    private static Permission await(Future<Permission> answer, long deadline) {
        try {
            return answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Permission.Unclear(new Failure.Unavailable(ErrorCode.TIMEOUT, "no answer in time", false));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a probe failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Permission.Unclear(new Failure.Unavailable(ErrorCode.INTERRUPTED, "interrupted", false));
        }
    }

    /** A key that nothing could be found out about has a cause; one that may do something has lines. */
    private static CheckResult report(List<Tried> tried) {
        for (Tried each : tried) {
            if (each.answer() instanceof Permission.Unclear(Failure failure) && Causes.concernsAll(failure.code())) {
                return Causes.explain(failure.code());
            }
        }
        if (tried.stream().filter(each -> !each.need().optional()).allMatch(PermissionCheck::isNotOffered)) {
            // A page of somebody else answers there: each Pinpoint has these lists.
            return Causes.explain(ErrorCode.NOT_PINPOINT);
        }
        CheckResult.Checked checked = new CheckResult.Checked(tried.stream()
                .map(each -> PermissionLine.of(each.need(), granted(each.answer())))
                .toList());
        // "This key may do nothing" is said only when every kind of data was asked for and refused.
        return checked.usable()
                ? checked
                : whyUnclear(tried).<CheckResult>map(Causes::explain).orElse(checked);
    }

    private static boolean isNotOffered(Tried tried) {
        return tried.answer() instanceof Permission.NotOffered;
    }

    private static Optional<ErrorCode> whyUnclear(List<Tried> tried) {
        return tried.stream()
                .filter(each -> !each.need().optional())
                .flatMap(each -> each.answer() instanceof Permission.Unclear(Failure failure)
                        ? Stream.of(failure.code())
                        : Stream.empty())
                .min(Comparator.comparingInt(PermissionCheck::distance));
    }

    /** How far from the cause: a limit was said by Pinpoint; that our own budget is used up only follows from the rest. */
    private static int distance(ErrorCode code) {
        return switch (code) {
            case RATE_LIMITED -> 0;
            case BUDGET_EXHAUSTED -> 2;
            default -> 1;
        };
    }

    private static PermissionCategory category(Need need) {
        return switch (need) {
            case APPLICATION -> PermissionCategory.APPLICATION;
            case INTERVIEW -> PermissionCategory.INTERVIEW;
            case JOB -> PermissionCategory.JOB;
            case USER -> PermissionCategory.USER;
            case COMMENT -> PermissionCategory.COMMENT;
            case SCORECARD -> PermissionCategory.SCORECARD;
            case CANDIDATE -> PermissionCategory.CANDIDATE;
        };
    }

    private static Connection.Permission granted(Permission answer) {
        return switch (answer) {
            case Permission.Granted(Permission.Level level) ->
                switch (level) {
                    case READ -> Connection.Permission.READ;
                    case WRITE -> Connection.Permission.WRITE;
                };
            case Permission.Missing missing -> Connection.Permission.NONE;
            case Permission.NotOffered notOffered -> Connection.Permission.NONE;
            case Permission.Unclear unclear -> Connection.Permission.UNKNOWN;
        };
    }

    private record Tried(Need need, Permission answer) {}
}
