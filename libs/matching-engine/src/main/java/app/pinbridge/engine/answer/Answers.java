package app.pinbridge.engine.answer;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.decide.Candidates;
import app.pinbridge.engine.decide.Decided;
import app.pinbridge.engine.decide.Targets;
import app.pinbridge.engine.decide.Verdict;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes verdicts as the contract has them. */
public final class Answers {
    private static final int MOST_SUGGESTIONS = 5;

    private final Model model;

    /** Answers under a model. */
    public Answers(Model model) {
        this.model = model;
    }

    /**
     * The answer for one call.
     *
     * @param connection the connection that stands, if any
     */
    public Match of(Event<Call> event, Decided decided, Optional<Event<Connection>> connection) {
        CallCase call = decided.call();
        Verdict verdict = decided.verdict();
        List<Hypothesis> targets = verdict instanceof Verdict.Belongs belongs ? belongs.targets() : List.of();
        List<Hypothesis> ranked = verdict instanceof Verdict.Open open
                ? open.ranked().stream().limit(MOST_SUGGESTIONS).toList()
                : List.of();
        List<Hypothesis> meant = targets.isEmpty() ? ranked : targets;
        AccessRules access = new AccessRules(
                call, targets, verdict instanceof Verdict.Open open ? candidates(open, decided) : targets);
        Optional<Hypothesis> best = meant.stream().findFirst();
        Optional<Double> confidence = confidence(verdict, best, decided);
        return new Match(
                event.data().callId(),
                0,
                status(verdict),
                verdict.kind(),
                targets(verdict, targets),
                confidence.orElse(null),
                reason(decided, ranked).orElse(null),
                warnings(verdict),
                ranked.stream().map(h -> suggestion(h, decided)).toList(),
                PublicationRules.gate(decided, connection.isPresent()),
                verdict instanceof Verdict.Belongs belongs
                        ? belongs.duplicateOf().orElse(null)
                        : null,
                ByHand.over(enrichment(call, targets), decided.edit(), call, targets)
                        .orElse(null),
                targets.stream().findFirst().flatMap(h -> url(h, call)).orElse(null),
                access.access(),
                access.denied(),
                explanation(best, decided, confidence, targets),
                decided.by(),
                model.version(),
                inputs(event, meant, decided, connection),
                false);
    }

    /** Whoever may be the candidate of an open answer, shown or not; of a talk about a candidate only who is ranked. */
    private static List<Hypothesis> candidates(Verdict.Open open, Decided decided) {
        Candidates within = decided.candidates();
        Stream<Hypothesis> present = open.kind() == Match.Kind.INTERVIEW
                ? Stream.concat(within.applications().stream(), within.interviews().stream())
                        .filter(h -> h.has(Level.EMAIL_EXACT, Level.PHONE_EXACT))
                : Stream.empty();
        return Stream.concat(open.ranked().stream(), present).toList();
    }

    private static Match.Status status(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Belongs belongs -> Match.Status.MATCHED;
            case Verdict.Intake intake -> Match.Status.MATCHED;
            case Verdict.Open open -> open.status();
            case Verdict.Ignored ignored -> Match.Status.IGNORED;
        };
    }

    private static List<Target> targets(Verdict verdict, List<Hypothesis> targets) {
        return verdict instanceof Verdict.Intake intake
                ? List.of(new Target(null, null, null, intake.jobId()))
                : targets.stream().map(Targets::target).toList();
    }

    private static Optional<Double> confidence(Verdict verdict, Optional<Hypothesis> best, Decided decided) {
        return switch (verdict) {
            case Verdict.Belongs belongs -> Optional.of(belongs.probability());
            case Verdict.Intake intake -> Optional.of(1.0);
            case Verdict.Open open -> best.map(decided::probability);
            case Verdict.Ignored ignored -> Optional.empty();
        };
    }

    private static Optional<Match.Reason> reason(Decided decided, List<Hypothesis> ranked) {
        Optional<Match.Reason> rules = decided.verdict() instanceof Verdict.Open open
                ? Optional.of(new Reasons(decided.call(), ranked).of(open))
                : Optional.empty();
        return decided.lost().map(link -> ByHand.lost(link, rules)).or(() -> rules);
    }

    private List<Match.Evidence> explanation(
            Optional<Hypothesis> best, Decided decided, Optional<Double> confidence, List<Hypothesis> targets) {
        boolean group = targets.stream().map(Hypothesis::applicant).distinct().count() > 1;
        return best.map(h -> Explanation.of(h, decided, confidence.filter(sure -> sure < 1), group, model))
                .orElse(List.of());
    }

    private static List<ReasonCode> warnings(Verdict verdict) {
        return verdict instanceof Verdict.Belongs belongs
                ? belongs.warnings().stream().sorted().toList()
                : List.of();
    }

    private static Match.Suggestion suggestion(Hypothesis h, Decided decided) {
        Target target = Targets.target(h);
        return new Match.Suggestion(
                target.interviewId(),
                target.applicationId(),
                target.jobSeekerId(),
                target.jobId(),
                decided.probability(h));
    }

    private static Optional<Match.Enrichment> enrichment(CallCase call, List<Hypothesis> targets) {
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        Hypothesis first = targets.getFirst();
        boolean several = targets.stream().map(Hypothesis::applicant).distinct().count() > 1;
        boolean concealed = targets.stream().anyMatch(h -> h.applicant().concealed());
        Optional<String> name = several
                ? Optional.of(Told.people(targets))
                : first.applicant().name().map(known -> known.shown());
        return Optional.of(new Match.Enrichment(
                concealed ? null : name.orElse(null),
                Told.job(call, first).map(job -> job.title()).orElse(null),
                Told.stage(call, first).orElse(null),
                Told.location(call, first).orElse(null),
                Told.interviewers(call, targets)));
    }

    private static Optional<String> url(Hypothesis h, CallCase call) {
        Optional<String> subdomain = Optional.ofNullable(call.connection().subdomain());
        Optional<String> job = h.applicant().jobId();
        String template = call.settings().applicationUrl();
        boolean known = (subdomain.isPresent() || !template.contains("{subdomain}"))
                && (job.isPresent() || !template.contains("{jobId}"));
        return h.applicant().pipeline() || !known
                ? Optional.empty()
                : Optional.of(template.replace("{subdomain}", subdomain.orElse(""))
                        .replace("{jobId}", job.orElse(""))
                        .replace("{applicationId}", h.applicant().id()));
    }

    private static List<Match.Input> inputs(
            Event<Call> event, List<Hypothesis> meant, Decided decided, Optional<Event<Connection>> connection) {
        CallCase call = decided.call();
        TreeMap<String, Event<?>> read = new TreeMap<>();
        read.put(event.subject(), event);
        connection.ifPresent(found -> read.put(found.subject(), found));
        Stream.concat(meant.stream().flatMap(h -> subjects(h, call)), others(meant, decided))
                .forEach(subject -> {
                    Event<?> fact = call.world().facts().get(subject);
                    if (fact != null) {
                        read.put(subject, fact);
                    }
                });
        return read.values().stream()
                .map(fact -> new Match.Input(fact.subject(), fact.time()))
                .toList();
    }

    /** The likeliest other than the first, which the explanation names, and the call that stands for this one. */
    private static Stream<String> others(List<Hypothesis> meant, Decided decided) {
        Stream<String> runnerUp = meant.stream()
                .limit(1)
                .flatMap(best -> decided.rivals(best).stream())
                .flatMap(rivals -> subjects(rivals.runnerUp(), decided.call()));
        Stream<String> standing = decided.verdict() instanceof Verdict.Belongs belongs
                ? belongs.duplicateOf().stream().map(id -> "calls/" + id)
                : Stream.empty();
        return Stream.concat(runnerUp, standing);
    }

    private static Stream<String> subjects(Hypothesis h, CallCase call) {
        return Stream.of(
                        h.interview().stream().map(interview -> interview.subject()),
                        Stream.of(h.applicant().subject()),
                        h.applicant().jobId().stream().map(id -> "jobs/" + id),
                        h.interview().stream()
                                .flatMap(interview -> interview.interviewers().stream())
                                .map(id -> "users/" + id),
                        Told.job(call, h).stream()
                                .flatMap(job -> Stream.of(job.recruiterUserId(), job.hiringManagerUserId()))
                                .filter(id -> id != null)
                                .map(id -> "users/" + id))
                .flatMap(subjects -> subjects);
    }
}
