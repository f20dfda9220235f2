package app.pinbridge.bench.publish;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.measure.ServiceCounter;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.Secrets;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.local.stack.StackProcess;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** One run of the publisher and of its floor against one simulator. */
public record PublishRun(BenchStack stack, PublishPlan plan, long seed, Clock clock, Terminal terminal) {
    static final String SERVICE = "publisher-service";

    /** What both came to. */
    public record Figures(PublishFigures publisher, PublishFigures floor) {}

    /** Starts what is needed and measures. */
    @SuppressWarnings("try") // the door need only be open
    public Figures run() {
        String key = new Secrets(stack.state()).text("pinpoint-key");
        StackProcess simulator = stack.launcher().simulator(key, Stories.SUBDOMAIN, plan.most(), seed);
        stack.launcher().awaitHttp(simulator, StackPorts.url(stack.ports().simulator()) + "/_control/world");
        try (KeyDoor door = KeyDoor.open(stack.ports().credentials(), Stories.SUBDOMAIN, key)) {
            int port = stack.ports().publisher();
            stack.service(
                    SERVICE,
                    port,
                    List.of(
                            "pinbridge.publisher.initial-rate=" + plan.initialRate(),
                            "pinbridge.publisher.workers=" + plan.workers()));
            return measure(key, new ServiceCounter(StackPorts.url(port)));
        } catch (IOException e) {
            throw new StackFailure("the stand-in for credentials-service cannot listen: " + e.getMessage());
        }
    }

    private Figures measure(String key, ServiceCounter counter) {
        Comments comments = new Comments(stack, clock);
        Stories stories = new Stories(plan.tenants(), comments.applications(plan.most()), clock.instant());
        PublishBench bench = new PublishBench(stack, plan, stories, comments, counter, clock, terminal);
        PublishFigures publisher = bench.run();
        show("the publisher", publisher);
        PublishFigures floor = new PublishFloor(stack, plan, stories, comments, bench).run(key, publisher);
        show("the floor", floor);
        return new Figures(publisher, floor);
    }

    private void show(String name, PublishFigures figures) {
        terminal.line("  %s: %,.0f comments/s; at %,.0f/s p50 %.1f ms, p99 %.1f ms"
                .formatted(
                        name,
                        figures.perSecond(),
                        figures.steadyRate(),
                        figures.latency().p50(),
                        figures.latency().p99()));
    }
}
