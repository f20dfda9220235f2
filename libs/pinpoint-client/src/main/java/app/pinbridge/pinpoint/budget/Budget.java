package app.pinbridge.pinpoint.budget;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.budget.Admission.Admitted;
import app.pinbridge.pinpoint.budget.Admission.TurnedAway;
import app.pinbridge.pinpoint.exchange.Priority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one connection may ask of Pinpoint: a pace that adapts, a cap on requests under way, and an order among those who
 * wait. The lock is never held while anything is sent, and virtual threads wait on it without pinning.
 */
public final class Budget {
    private final BudgetSettings settings;
    private final Clock clock;
    private final Waiting waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Lanes lanes = new Lanes();
    private final Pace pace;
    private int underWay;
    private long tickets;

    /** A budget that knows nothing of Pinpoint's limit yet. */
    public Budget(BudgetSettings settings, Clock clock, Waiting waiting) {
        this.settings = settings;
        this.clock = clock;
        this.waiting = waiting;
        this.pace = new Pace(settings.initialRate(), settings.highestRate(), clock.instant());
    }

    /** How it stands. */
    public BudgetState state() {
        lock.lock();
        try {
            return new BudgetState(pace.rate(), pace.ceiling(), underWay, lanes.waiting(), pace.pausedUntil());
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is sent until then: another process was told so, or this one before it was started anew. */
    public void pauseUntil(Instant until) {
        lock.lock();
        try {
            pace.pauseUntil(until);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a turn. */
    Admission enter(Priority priority) {
        lock.lock();
        try {
            Instant now = clock.instant();
            Ticket ticket = new Ticket(priority, now, now.plus(settings.patience(priority)), tickets++);
            lanes.add(ticket);
            return awaitTurn(ticket);
        } finally {
            lock.unlock();
        }
    }

    /** The request is over; its answer teaches the pace. */
    void leave(Ticket ticket, Optional<Failure> failure) {
        lock.lock();
        try {
            underWay--;
            learn(ticket, failure, clock.instant());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Admission awaitTurn(Ticket ticket) {
        while (true) {
            Instant now = clock.instant();
            admitWhoMay(now);
            if (ticket.startedAt != null) {
                return new Admitted(ticket);
            }
            if (!now.isBefore(ticket.deadline) || pace.pausedUntil().isAfter(ticket.deadline)) {
                return turnAway(ticket, now);
            }
            try {
                waiting.await(changed, Duration.between(now, wakeUp(ticket)));
            } catch (InterruptedException e) {
                return giveUp(ticket);
            }
        }
    }

    /** Gives turns to all who may be sent now; there is no thread for it, whoever waits does it for all. */
    private void admitWhoMay(Instant now) {
        Optional<Ticket> next = next();
        while (next.isPresent()) {
            Ticket ticket = next.get();
            if (now.isBefore(pace.next())) {
                ticket.paced = true;
                return;
            }
            lanes.take(ticket);
            underWay++;
            ticket.startedAt = now;
            pace.started(now);
            changed.signalAll();
            next = next();
        }
    }

    /** Who goes next, as far as the cap allows; its last place is for people. */
    private Optional<Ticket> next() {
        int free = settings.concurrency() - underWay;
        return free <= 0 ? Optional.empty() : lanes.peek(free == 1 && settings.concurrency() > 1);
    }

    private Instant wakeUp(Ticket ticket) {
        Instant turn = next().isPresent() ? pace.next() : ticket.deadline;
        return turn.isBefore(ticket.deadline) ? turn : ticket.deadline;
    }

    private void learn(Ticket ticket, Optional<Failure> failure, Instant now) {
        if (failure.isEmpty()) {
            pace.answered(ticket.paced, now);
            return;
        }
        switch (failure.get()) {
            case Failure.Throttled throttled ->
                pace.throttled(
                        Optional.ofNullable(ticket.startedAt).orElse(now),
                        Optional.of(throttled.until()).filter(until -> throttled.told()),
                        now);
            case Failure.Refused refused -> pace.answered(ticket.paced, now);
            case Failure.Unavailable unavailable -> unavailable.retryAt().ifPresent(pace::pauseUntil);
        }
    }

    private Admission turnAway(Ticket ticket, Instant now) {
        lanes.remove(ticket);
        changed.signalAll();
        Instant queueEnds = pace.next().plusMillis((long) (1000.0 * lanes.waiting() / pace.rate()));
        Instant until = queueEnds.isAfter(now) ? queueEnds : now.plusSeconds(1);
        boolean told = pace.pausedUntil().isAfter(now);
        return new TurnedAway(new Failure.Throttled(
                ErrorCode.BUDGET_EXHAUSTED, "Pinpoint's limit leaves no room for this now.", until, told));
    }

    private Admission giveUp(Ticket ticket) {
        lanes.remove(ticket);
        changed.signalAll();
        Thread.currentThread().interrupt();
        if (ticket.startedAt != null) {
            underWay--;
        }
        return new TurnedAway(new Failure.Unavailable(ErrorCode.INTERRUPTED, "The request was given up.", false));
    }
}
