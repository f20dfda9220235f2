package app.pinbridge.credentials.permission;

import app.pinbridge.contracts.Connection;
import app.pinbridge.pinpoint.ClientSettings;
import app.pinbridge.pinpoint.Permission;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.PinpointClients;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.observe.RequestLog;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tries at Pinpoint what a key may do, all kinds of data at once; Pinpoint has no way to just ask. */
@ApplicationScoped
public class PermissionCheck {
    private final PinpointClients clients;
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
            Clock clock) {
        this.clients = new PinpointClients(
                PinpointSite.of(simulatorUrl.orElse("")), ClientSettings.DEFAULT, UnaryOperator.identity(), clock);
        this.timeout = timeout;
    }

    @PreDestroy
    void close() {
        clients.close();
    }

    /** Tries the key. Changes nothing at Pinpoint. */
    public CheckResult check(Subdomain subdomain, ApiKey key) {
        String once = "check-" + UUID.randomUUID();
        try {
            return report(tryAll(clients.client(once, subdomain, key, RequestLog.NONE)));
        } finally {
            clients.forget(once);
        }
    }

    private List<Tried> tryAll(PinpointClient client) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Need, Future<Permission>> answers = new EnumMap<>(Need.class);
            for (Need need : Need.values()) {
                answers.put(need, threads.submit(() -> client.probe(need.category())));
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
        boolean nothingKnown = tried.stream()
                .filter(each -> !each.need().optional())
                .allMatch(each -> each.answer() instanceof Permission.Unclear);
        if (nothingKnown && tried.get(0).answer() instanceof Permission.Unclear(Failure failure)) {
            return Causes.explain(failure.code());
        }
        return new CheckResult.Checked(tried.stream()
                .map(each -> PermissionLine.of(each.need(), granted(each.answer())))
                .toList());
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
