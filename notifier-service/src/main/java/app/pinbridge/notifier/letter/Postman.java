package app.pinbridge.notifier.letter;

import app.pinbridge.kit.database.Database;
import app.pinbridge.notifier.connection.ConnectionBook;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Sends the letters that are due, each in a transaction that holds it: no two replicas send one letter, and one that was
 * sent is remembered. Only a crash between SMTP's answer and the commit sends a letter again, with the same Message-ID.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;@\"]+@[^\\s<>,;@\"]+");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Database database;
    private final LetterBox box;
    private final ConnectionBook connections;
    private final Composer composer;
    private final Mailer mailer;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Duration giveUpAfter;

    Postman(
            Database database,
            LetterBox box,
            ConnectionBook connections,
            Composer composer,
            Mailer mailer,
            MeterRegistry meters,
            Clock clock,
            LetterConfig config) {
        this.database = database;
        this.box = box;
        this.connections = connections;
        this.composer = composer;
        this.mailer = mailer;
        this.meters = meters;
        this.clock = clock;
        this.giveUpAfter = config.giveUpAfter();
    }

    /** Sends all that is due. */
    @Scheduled(every = "{pinbridge.mail.beat}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        boolean more = true;
        while (more) {
            more = database.asWorker(this::deliverNext);
        }
    }

    private boolean deliverNext(Handle transaction) {
        Optional<DueLetter> next = box.lockNext(transaction);
        next.ifPresent(due -> {
            switch (due) {
                case DueLetter.Legible(Letter letter) -> note(transaction, letter, deliver(transaction, letter));
                case DueLetter.Illegible(LetterKey key, String kind) -> settle(transaction, key, kind, "unreadable");
            }
        });
        return next.isPresent();
    }

    private Delivery deliver(Handle transaction, Letter letter) {
        Optional<ConnectionBook.Entry> connection = connections.find(
                transaction, letter.key().tenantId(), letter.key().connectionId());
        if (connection.map(ConnectionBook.Entry::removed).orElse(false)) {
            return new Delivery.Needless();
        }
        List<String> recipients = recipients(letter, connection);
        if (recipients.isEmpty()) {
            return new Delivery.Later("nobody to write to");
        }
        String subdomain = connection.map(ConnectionBook.Entry::subdomain).orElse("");
        return send(letter, subdomain, recipients);
    }

    private Delivery send(Letter letter, String subdomain, List<String> recipients) {
        try {
            mailer.send(composer.compose(letter, subdomain, recipients));
            return new Delivery.Sent();
        } catch (RuntimeException e) {
            // The mailer has no other way to say that SMTP is away or refuses; what it says may hold addresses.
            LOG.debugf(e, "letter %s was not taken", letter.key().messageId());
            return new Delivery.Later("not taken by SMTP: " + e.getClass().getSimpleName());
        }
    }

    /** A completion says itself whom to tell; for the rest the connection does. */
    private static List<String> recipients(Letter letter, Optional<ConnectionBook.Entry> connection) {
        List<String> named = letter.occasion() instanceof Occasion.Complete complete
                ? complete.completion().recipients()
                : List.of();
        List<String> all = named.isEmpty()
                ? connection.map(ConnectionBook.Entry::recipients).orElse(List.of())
                : named;
        return all.stream()
                .filter(address -> ADDRESS.matcher(address).matches())
                .distinct()
                .toList();
    }

    private void note(Handle transaction, Letter letter, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent sent -> settle(transaction, letter, "sent");
            case Delivery.Needless needless -> settle(transaction, letter, "connection_removed");
            case Delivery.Later(String problem) -> {
                boolean tooLate = letter.writtenAt().plus(giveUpAfter).isBefore(clock.instant());
                if (tooLate) {
                    settle(transaction, letter, "gave_up");
                } else {
                    box.putBack(transaction, letter.key(), pause(letter.attempts()), problem);
                }
                LOG.warnf(
                        "letter not sent: id=%s attempts=%d %s",
                        letter.key().messageId(), letter.attempts() + 1, problem);
            }
        }
    }

    private void settle(Handle transaction, Letter letter, String outcome) {
        settle(transaction, letter.key(), letter.occasion().kind(), outcome);
    }

    private void settle(Handle transaction, LetterKey letter, String kind, String outcome) {
        box.settle(transaction, letter, outcome);
        meters.counter("pinbridge.letters", "kind", kind, "outcome", outcome).increment();
        LOG.infof("letter settled: id=%s kind=%s outcome=%s", letter.messageId(), kind, outcome);
    }

    /** Twice as long after each attempt. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 16));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
