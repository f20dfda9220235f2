package app.pinbridge.local.demo;

import app.pinbridge.local.check.MainJob;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.DemoCustomer;
import app.pinbridge.local.stack.LocalStack;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A demo that goes on: the customer is connected, calls come in, and Pinpoint changes, until somebody stops it. */
public final class LivingDemo {
    private static final long BEAT_SECONDS = 5;

    private final LocalStack stack;
    private final Terminal terminal;
    private final Clock clock;
    private final boolean realPinpoint;
    private final Set<String> told = new HashSet<>();

    /** A demo in this stack; with the real Pinpoint nothing is played. */
    public LivingDemo(LocalStack stack, Terminal terminal, Clock clock, boolean realPinpoint) {
        this.stack = stack;
        this.terminal = terminal;
        this.clock = clock;
        this.realPinpoint = realPinpoint;
    }

    /** Says where to look, then goes on until the condition holds or a process of the stack ends. */
    public void run(BooleanSupplier stopped) {
        invite();
        if (realPinpoint) {
            idle(stopped);
            return;
        }
        MainJob job = new MainJob(stack, terminal, clock);
        terminal.line("Connecting the demo customer …");
        job.connect();
        terminal.line("Playing calls …");
        told.addAll(job.playCalls().stream().map(DemoCall::callId).toList());
        terminal.line("All calls are where they belong; more come in as interviews end.");
        while (!stopped.getAsBoolean()) {
            beat(job);
            pause();
        }
    }

    private void beat(MainJob job) {
        stack.requireAlive();
        job.company().tick(1);
        Instant now = clock.instant();
        DemoCalls calls = new DemoCalls(StackPorts.url(stack.ports().hostProduct()));
        List<DemoCall> over = job.company().interviews(now.minus(Duration.ofDays(20)), now).stream()
                .filter(interview -> interview.ordinary() && interview.endAt().isBefore(now))
                .map(interview -> calls.asBooked(interview, now))
                .filter(call -> !told.contains(call.callId()))
                .limit(1)
                .toList();
        for (DemoCall call : over) {
            told.add(call.callId());
            job.gateway().sendCalls(List.of(call.event()));
            terminal.line("  a call ended: " + call.event().data().title() + " (" + call.callId() + ")");
        }
    }

    private void idle(BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            stack.requireAlive();
            pause();
        }
    }

    private void invite() {
        DemoCustomer customer = stack.customer();
        terminal.line("");
        terminal.line("  Pinbridge       " + StackPorts.url(stack.ports().gateway()));
        terminal.line(
                "  sign in as      " + customer.admin() + "  (or a recruiter, manager or interviewer, see below)");
        terminal.line("  password        " + customer.password());
        terminal.line("  mails           " + StackPorts.url(stack.ports().mailPage()));
        if (!realPinpoint) {
            terminal.line("  Pinpoint        " + StackPorts.url(stack.ports().simulator()) + "/api/v1 (simulated)");
        }
        customer.people(stack.state()).forEach(person -> terminal.line("  also            " + person));
        terminal.line("  logs            " + stack.state().root().resolve("logs"));
        terminal.line("  Ctrl-C stops everything.");
        terminal.line("");
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(BEAT_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped");
        }
    }
}
