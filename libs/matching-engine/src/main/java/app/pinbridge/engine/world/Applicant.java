package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.Connection;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.identity.Phones;
import app.pinbridge.engine.names.PersonName;
import java.time.Instant;
import java.util.Optional;

/**
 * An application or a job seeker of the talent pipeline: a person as one record of the ATS knows them.
 *
 * @param subject {@code applications/20} or {@code job_seekers/4}
 * @param email plain, as the ATS has it
 * @param canonical canonical address, unless it only relays
 * @param phone E.164
 * @param mergedInto subject of the surviving record
 */
public record Applicant(
        String subject,
        String id,
        Optional<String> jobId,
        Optional<String> stageId,
        Optional<String> candidateId,
        Optional<PersonName> name,
        Optional<String> email,
        Optional<String> canonical,
        Optional<String> phone,
        boolean concealed,
        boolean internal,
        Optional<Instant> rejectedAt,
        Optional<Instant> hiredAt,
        Optional<Instant> createdAt,
        Optional<String> mergedInto,
        boolean deleted) {

    /** An application under the customer's settings. */
    public static Applicant of(AtsApplication data, Connection.Settings settings) {
        Optional<String> email = Optional.ofNullable(data.email()).flatMap(Addresses::plain);
        return new Applicant(
                "applications/" + data.id(),
                data.id(),
                Optional.ofNullable(data.jobId()),
                Optional.ofNullable(data.stageId()),
                Optional.ofNullable(data.candidateId()),
                PersonName.of(Optional.ofNullable(data.firstName()), Optional.ofNullable(data.lastName())),
                email,
                email.flatMap(Addresses::telling),
                phone(Optional.ofNullable(data.phone()), Optional.ofNullable(data.phoneRegion()), settings),
                data.concealed(),
                data.internalCandidate(),
                Optional.ofNullable(data.rejectedAt()),
                Optional.ofNullable(data.hiredAt()),
                Optional.ofNullable(data.createdAt()),
                Optional.ofNullable(data.mergedInto()).map(id -> "applications/" + id),
                data.deleted());
    }

    /** A job seeker under the customer's settings. */
    public static Applicant of(AtsJobSeeker data, Connection.Settings settings) {
        Optional<String> email = Optional.ofNullable(data.email()).flatMap(Addresses::plain);
        return new Applicant(
                "job_seekers/" + data.id(),
                data.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(data.candidateId()),
                PersonName.of(Optional.ofNullable(data.firstName()), Optional.ofNullable(data.lastName())),
                email,
                email.flatMap(Addresses::telling),
                phone(Optional.ofNullable(data.phone()), Optional.ofNullable(data.phoneRegion()), settings),
                data.concealed(),
                data.internalCandidate(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(data.createdAt()),
                Optional.ofNullable(data.mergedInto()).map(id -> "job_seekers/" + id),
                data.deleted());
    }

    /** Whether it is of the talent pipeline: a person without a job. */
    public boolean pipeline() {
        return subject.startsWith("job_seekers/");
    }

    /** Whether it may take a call by itself: neither rejected, hired, deleted nor merged away. */
    public boolean live() {
        return !deleted && mergedInto.isEmpty() && rejectedAt.isEmpty() && hiredAt.isEmpty();
    }

    /** Whether it has nothing that tells a person, so that nobody can be said to be another. */
    public boolean nameless() {
        return name.isEmpty() && email.isEmpty() && phone.isEmpty();
    }

    /** The name for people to read; the address where there is none. Nothing of an anonymised person. */
    public String shown() {
        return concealed
                ? "the anonymised candidate"
                : name.map(PersonName::shown).or(() -> email).orElse("the candidate of " + subject);
    }

    private static Optional<String> phone(
            Optional<String> number, Optional<String> region, Connection.Settings settings) {
        return number.flatMap(text -> Phones.e164(text, region.or(() -> Optional.ofNullable(settings.phoneRegion()))));
    }
}
