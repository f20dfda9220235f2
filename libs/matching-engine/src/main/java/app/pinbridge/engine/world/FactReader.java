package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.EventData;
import app.pinbridge.engine.call.CallReader;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.identity.Aliases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of one customer as the rules need them, each snapshot once: names folded, addresses and numbers and rooms
 * in their one form. Decisions that share it share what was read. Safe for use by many threads.
 */
public final class FactReader {
    private final Connection.Settings settings;
    private final Aliases aliases;
    private final ReadOnce<Call, CallReading> calls =
            new ReadOnce<>(data -> callReader().read(data));
    private final ReadOnce<AtsUser, Colleague> users = new ReadOnce<>(Colleague::of);
    private final ReadOnce<AtsInterview, Interview> interviews = new ReadOnce<>(Interview::of);
    private final ReadOnce<AtsApplication, Applicant> applications;
    private final ReadOnce<AtsJobSeeker, Applicant> seekers;
    /** Made for the first call: what is no call needs none. */
    private volatile @Nullable CallReader callReader;

    /** A reader that has read nothing yet. */
    public FactReader(Connection.Settings settings) {
        this.settings = settings;
        this.aliases = settings.aliases().isEmpty() ? Aliases.NONE : new Aliases(settings.aliases());
        this.applications = new ReadOnce<>(data -> Applicant.of(data, settings));
        this.seekers = new ReadOnce<>(data -> Applicant.of(data, settings));
    }

    /** The settings that it reads under. */
    public Connection.Settings settings() {
        return settings;
    }

    /** Other addresses of people, under these settings. */
    public Aliases aliases() {
        return aliases;
    }

    /** A call. */
    public CallReading call(Call data) {
        return calls.of(data.callId(), data);
    }

    /** A user. */
    public Colleague user(AtsUser data) {
        return users.of(data.id(), data);
    }

    /** An interview. */
    public Interview interview(AtsInterview data) {
        return interviews.of(data.id(), data);
    }

    /** An application. */
    public Applicant applicant(AtsApplication data) {
        return applications.of(data.id(), data);
    }

    /** A job seeker. */
    public Applicant applicant(AtsJobSeeker data) {
        return seekers.of(data.id(), data);
    }

    /** An application or a job seeker; of anything else nothing. */
    Optional<Applicant> applicant(EventData data) {
        return switch (data) {
            case AtsApplication application -> Optional.of(applicant(application));
            case AtsJobSeeker seeker -> Optional.of(applicant(seeker));
            default -> Optional.empty();
        };
    }

    private CallReader callReader() {
        CallReader made = callReader;
        if (made == null) {
            made = new CallReader(settings);
            callReader = made;
        }
        return made;
    }
}
