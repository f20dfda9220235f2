package app.pinbridge.credentials.activity;

import app.pinbridge.kit.activity.ActivityReport;
import app.pinbridge.kit.activity.MadeRequest;
import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.internal.InternalTokens;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.observe.RequestLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** This service's requests to Pinpoint, of which the customers' log is told. */
@ApplicationScoped
public class PinpointActivity {
    private final ActivityReport report;

    PinpointActivity(
            @RestClient ActivityApi log,
            InternalTokens tokens,
            @ConfigProperty(name = "pinbridge.activity.most-waiting", defaultValue = "10000") int mostWaiting,
            MeterRegistry meters) {
        this.report = new ActivityReport(
                requests -> log.tell(tokens.authorization(), new ActivityApi.Report(requests)), mostWaiting, meters);
    }

    void start(@Observes StartupEvent event) {
        report.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        report.stop();
    }

    /** What is asked of Pinpoint on behalf of a person of a customer. */
    public RequestLog logOf(Caller caller) {
        return entry -> report.add(made(caller.tenantId(), caller.email(), entry));
    }

    private static MadeRequest made(String tenantId, String askedBy, RequestLog.Entry entry) {
        return new MadeRequest(
                tenantId,
                entry.at(),
                entry.method().name(),
                entry.path(),
                entry.status().orElse(null),
                entry.code().map(ErrorCode::id).orElse(null),
                entry.duration().toMillis(),
                entry.retries(),
                askedBy,
                entry.requester().who());
    }
}
