package app.pinbridge.bench.sync;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.floor.ReadFloorResult;
import app.pinbridge.local.console.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All syncs of a run, each on a stack of its own.
 *
 * @param stacks gives a fresh stack, which is closed after use
 */
public record SyncRun(Supplier<BenchStack> stacks, SyncPlan plan, long seed, Clock clock, Terminal terminal) {
    /** So that politeness is not what is measured where there is no limit. */
    private static final List<String> IMPOLITE = List.of("pinbridge.pinpoint.first-rate=500");

    /**
     * A sync without a limit, and its floor on the same account.
     *
     * @param floor absent when the service was not done in time, for then there is nothing to compare
     */
    public record Free(SyncFigures service, @Nullable ReadFloorResult floor) {}

    /**
     * Everything that was measured.
     *
     * @param limited absent when it was left out
     */
    public record Figures(@Nullable SyncFigures limited, List<Free> free) {
        public Figures {
            free = List.copyOf(free);
        }

        /** The syncs that were not complete when patience ended. */
        public List<SyncFigures> unfinished() {
            return Stream.concat(Stream.ofNullable(limited), free.stream().map(Free::service))
                    .filter(figures -> !figures.wasDone())
                    .toList();
        }
    }

    /** Measures all. */
    public Figures run() {
        @Nullable SyncFigures limited = plan.limited() > 0 ? limited() : null;
        List<Free> free = new ArrayList<>();
        for (int applications : plan.unlimited()) {
            free.add(free(applications));
        }
        return new Figures(limited, free);
    }

    private SyncFigures limited() {
        terminal.line("A first sync of %,d applications at %.0f requests/s, each taking %d ms …"
                .formatted(plan.limited(), plan.perSecond(), plan.latency().toMillis()));
        try (BenchStack stack = stacks.get()) {
            SimulatedAccount account =
                    SimulatedAccount.start(stack, plan.limited(), seed, plan.perSecond(), plan.latency());
            SyncFigures figures = new FirstSync(stack, List.of(), plan.patience(), clock).run(account, plan.limited());
            show(figures);
            return figures;
        }
    }

    private Free free(int applications) {
        terminal.line("A first sync of %,d applications without a limit …".formatted(applications));
        try (BenchStack stack = stacks.get()) {
            SimulatedAccount account = SimulatedAccount.start(stack, applications, seed, 0, Duration.ZERO);
            SyncFigures figures = new FirstSync(stack, IMPOLITE, plan.patience(), clock).run(account, applications);
            show(figures);
            if (!figures.wasDone()) {
                return new Free(figures, null);
            }
            stack.launcher().processes().stream()
                    .filter(process -> process.name().equals(FirstSync.SERVICE))
                    .findFirst()
                    .ifPresent(stack.launcher()::stop);
            ReadFloorResult floor = new FloorSync(stack, plan.concurrency(), plan.patience()).run(account);
            terminal.line("  the floor: %,d records in %.1f s".formatted(floor.records(), floor.seconds()));
            return new Free(figures, floor);
        }
    }

    private void show(SyncFigures figures) {
        terminal.line("  %,d records in %.1f s%s; %d of %d coming interviews usable, the first after %.1f s"
                .formatted(
                        figures.records(),
                        figures.seconds(),
                        figures.wasDone() ? "" : ", and was not done",
                        figures.usable(),
                        figures.coming(),
                        figures.firstUsable()));
    }
}
