package app.pinbridge.local.check;

import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.DemoCalls;
import app.pinbridge.local.demo.DemoInterview;
import app.pinbridge.local.demo.GatewayClient;
import app.pinbridge.local.demo.SimulatedCompany;
import app.pinbridge.local.stack.DemoCustomer;
import app.pinbridge.local.stack.LocalStack;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.testkit.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The main job, done by the demo customer and the host product through the same doors as any other, and watched. */
public final class MainJob {
    private static final Duration SYNC_PATIENCE = Duration.ofMinutes(3);
    private static final Duration CALLS_PATIENCE = Duration.ofMinutes(2);
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(30);
    private static final Duration INTERVIEWS_BACK = Duration.ofDays(25);
    private static final Duration LONG_OVER = Duration.ofHours(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final LocalStack stack;
    private final Terminal terminal;
    private final Clock clock;
    private final GatewayClient gateway;
    private final SimulatedCompany company;
    private final Patience patience;

    /** The main job in this stack. */
    public MainJob(LocalStack stack, Terminal terminal, Clock clock) {
        this.stack = stack;
        this.terminal = terminal;
        this.clock = clock;
        this.gateway = new GatewayClient(StackPorts.url(stack.ports().gateway()), stack.customer());
        this.company = new SimulatedCompany(StackPorts.url(stack.ports().simulator()));
        this.patience = new Patience(stack::requireAlive, LOOK_EVERY);
    }

    /** The gateway, as this job uses it. */
    public GatewayClient gateway() {
        return gateway;
    }

    /** The simulated company of this job. */
    public SimulatedCompany company() {
        return company;
    }

    /** Signs in, tries the key, connects, and waits until the first sync is complete. */
    public void connect() {
        gateway.signIn();
        if (!gateway.isConnected()) {
            JsonNode permissions =
                    gateway.check(DemoCustomer.SUBDOMAIN, stack.customer().apiKey());
            terminal.line("  the key may do what is needed: " + granted(permissions));
            gateway.connect(DemoCustomer.SUBDOMAIN, stack.customer().apiKey());
        }
        try (Terminal.Progress progress = terminal.progress("syncing")) {
            await("the first sync is not complete", SYNC_PATIENCE, () -> {
                JsonNode status = gateway.status();
                show(progress, status);
                requireNotFailed(status);
                return "live".equals(status.path("state").asText());
            });
        }
    }

    /** Sends the demo's calls and waits until each became what it had to become, or patience ends. */
    public List<DemoCall> playCalls() {
        Instant now = clock.instant();
        List<DemoInterview> interviews = company.interviews(now.minus(INTERVIEWS_BACK), now).stream()
                .filter(interview -> interview.endAt().isBefore(now.minus(LONG_OVER)))
                .toList();
        List<DemoCall> calls = new DemoCalls(StackPorts.url(stack.ports().hostProduct())).stories(interviews, now);
        if (calls.size() < 5) {
            throw new StackFailure("the simulated company had too few interviews for a demo; try --applications 300");
        }
        gateway.sendCalls(calls.stream().map(DemoCall::event).toList());
        try (Terminal.Progress progress = terminal.progress("calls")) {
            patience.until(CALLS_PATIENCE, () -> {
                Outcome outcome = outcome();
                long settled = calls.stream()
                        .filter(call -> CallCheck.isSettled(call, outcome))
                        .count();
                progress.at(settled, calls.size(), "are where they belong");
                return settled == calls.size();
            });
        }
        return calls;
    }

    /** What is to be seen from outside now. */
    public Outcome outcome() {
        try (TestTopics topics = topics()) {
            return new Outcome(
                    topics.events("match-results", DemoCustomer.TENANT),
                    topics.events("publications", DemoCustomer.TENANT),
                    company.writes());
        }
    }

    /** Checks every promise from outside. */
    public List<Finding> check(List<DemoCall> calls) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(CallFindings.of(calls, outcome()));
        Mails mails = new Mails(StackPorts.url(stack.ports().mailPage()));
        patience.until(MAIL_PATIENCE, () -> mails.completions(stack.customer().admin()) > 0);
        long completions = mails.completions(stack.customer().admin());
        findings.add(new Finding(
                "one e-mail says that the integration is complete", completions == 1, completions + " mails"));
        try (Replay replay = new Replay("127.0.0.1:" + stack.ports().kafka())) {
            findings.addAll(new AfterReplay(replay, patience, this::outcome, mails).findings(calls));
        }
        return findings;
    }

    private TestTopics topics() {
        return new TestTopics("127.0.0.1:" + stack.ports().kafka());
    }

    private void show(Terminal.Progress progress, JsonNode status) {
        long done = 0;
        long total = 0;
        for (JsonNode each : status.path("progress")) {
            done += each.path("done").asLong();
            total += each.path("total").asLong(each.path("done").asLong());
        }
        progress.at(done, total, status.path("state").asText("waiting"));
    }

    private static void requireNotFailed(JsonNode status) {
        String state = status.path("state").asText();
        if (state.equals("failed") || state.equals("degraded")) {
            throw new StackFailure(
                    "the connection is " + state + ": " + status.path("message").asText());
        }
    }

    private static String granted(JsonNode permissions) {
        List<String> granted = new ArrayList<>();
        permissions.forEach(line -> granted.add(
                line.path("resource").asText() + "=" + line.path("granted").asText()));
        return String.join(" ", granted);
    }

    private void await(String complaint, Duration longest, BooleanSupplier condition) {
        if (!patience.until(longest, condition)) {
            throw new StackFailure(complaint + " after " + longest.toSeconds() + " s");
        }
    }
}
