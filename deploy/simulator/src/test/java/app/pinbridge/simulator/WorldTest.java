package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Interview;
import app.pinbridge.simulator.model.InterviewPart;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Owner;
import app.pinbridge.simulator.world.Scale;
import app.pinbridge.simulator.world.SimulatedClock;
import app.pinbridge.simulator.world.World;
import app.pinbridge.simulator.world.WorldMaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worlds made from a seed. */
class WorldTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static World world(long seed, int applications) {
        return WorldMaker.make(
                seed, new Scale(applications), "acme.example", new SimulatedClock(NOW, Clock.systemUTC()));
    }

    private static Stream<Application> applications(World world) {
        return IntStream.range(0, world.applications().rows()).mapToObj(world.applications()::at);
    }

    private static Stream<Interview> interviews(World world) {
        return IntStream.range(0, world.interviews().rows()).mapToObj(world.interviews()::at);
    }

    private static Stream<List<InterviewPart>> parts(World world) {
        return IntStream.range(0, world.interviews().rows()).mapToObj(world.interviews()::partsOf);
    }

    @Test
    void theSameSeedMakesTheSameWorldAndAnotherSeedAnother() {
        World one = world(7, 300);
        World same = world(7, 300);
        World other = world(8, 300);

        assertThat(applications(one).toList())
                .isEqualTo(applications(same).toList())
                .isNotEqualTo(applications(other).toList());
        assertThat(interviews(one).toList()).isEqualTo(interviews(same).toList());
        assertThat(parts(one).toList()).isEqualTo(parts(same).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void jobsHaveEveryStatusWithEveryVisibility(long seed) {
        World world = world(seed, 300);

        Set<String> seen = new HashSet<>();
        IntStream.range(0, world.jobs().rows()).mapToObj(world.jobs()::at).forEach(job -> {
            seen.add(job.status() + " " + job.visibility());
            assertThat(job.managers().recruiterId())
                    .isPresent()
                    .isNotEqualTo(job.managers().hiringManagerId());
            assertThat(job.stages()).hasSizeGreaterThan(5);
        });
        assertThat(seen).hasSize(Job.Status.values().length * Job.Visibility.values().length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void a300WorldHasEveryKindOfApplication(long seed) {
        World world = world(seed, 300);

        List<Application> all = applications(world).toList();
        assertThat(all).anyMatch(Application::concealed).anyMatch(Application::internalCandidate);
        assertThat(all).anyMatch(one -> one.hiredAt().isPresent());
        assertThat(all).anyMatch(one -> one.rejectedAt().isPresent());
        assertThat(all).anyMatch(Application::active);
        assertThat(all.stream().map(Application::candidateId).distinct().count())
                .isLessThan(300);
        assertThat(all.stream()
                        .map(one -> one.candidateId() + " " + one.jobId())
                        .distinct()
                        .count())
                .isLessThan(300);
        assertThat(IntStream.range(0, 300)
                        .filter(world.applications()::confidential)
                        .count())
                .isBetween(15L, 200L);
        assertThat(all.stream().map(one -> one.person().locale()).distinct().count())
                .isGreaterThan(12);
        assertThat(all.getFirst().createdAt()).isBefore(NOW.minus(Duration.ofDays(180)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void a300WorldHasEveryKindOfInterview(long seed) {
        World world = world(seed, 300);

        List<Interview> all = interviews(world).toList();
        assertThat(all).anyMatch(one -> one.startAt().filter(NOW::isBefore).isPresent());
        assertThat(all).anyMatch(one -> one.endAt().filter(NOW::isAfter).isPresent());
        assertThat(all).anyMatch(one -> one.interviewable().type() == Owner.Type.JOB_SEEKER);
        assertThat(all)
                .anyMatch(one -> one.interviewable().type() == Owner.Type.APPLICATION
                        && world.applications()
                                .confidential(world.applications()
                                        .rowOf(one.interviewable().id())));
        assertThat(parts(world).anyMatch(parts -> parts.size() > 1)).as("loop").isTrue();
        assertThat(parts(world)
                        .anyMatch(parts -> parts.getFirst().interviewerIds().size() == 3))
                .as("panel")
                .isTrue();
        assertThat(parts(world)
                        .anyMatch(parts -> parts.getFirst().interviewerIds().size() > 4))
                .as("pool")
                .isTrue();
        assertThat(parts(world)
                        .anyMatch(
                                parts -> parts.getFirst().conferencingJoinUrl().isEmpty()))
                .as("no link")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300, 5000})
    void nothingHappensBeforeItsCause(int size) {
        World world = world(5, size);

        assertThat(applications(world))
                .allMatch(one -> !one.updatedAt().isBefore(one.createdAt())
                        && !one.updatedAt().isAfter(NOW)
                        && one.createdAt().isBefore(NOW));
        assertThat(interviews(world))
                .allMatch(one -> !one.createdAt().isAfter(NOW)
                        && one.startAt()
                                .filter(start -> start.isBefore(one.createdAt()))
                                .isEmpty()
                        && !one.updatedAt().isAfter(NOW));
        assertThat(interviews(world).filter(one -> one.interviewable().type() == Owner.Type.APPLICATION))
                .allMatch(one -> !one.createdAt()
                        .isBefore(world.applications()
                                .find(one.interviewable().id())
                                .orElseThrow()
                                .createdAt()
                                .minusSeconds(1)));
        assertThat(interviews(world).map(Interview::createdAt).map(Instant::getEpochSecond))
                .isSorted();
    }

    @Test
    void addressesBelongToOnePersonEach() {
        World world = world(3, 3000);

        Set<String> seen = new HashSet<>();
        List<String> shared = new ArrayList<>();
        applications(world).filter(one -> !one.internalCandidate()).forEach(one -> {
            String identity = one.person().email() + " " + one.candidateId();
            if (seen.add(identity) && !seen.add(one.person().email())) {
                shared.add(identity);
            }
        });
        assertThat(shared).isEmpty();
    }

    @Test
    void anInterviewBeginsAndEndsAsTimePasses() {
        World world = world(1, 300);
        int row = IntStream.range(0, world.interviews().rows())
                .filter(candidate -> world.interviews().startAt(candidate) > NOW.toEpochMilli())
                .findFirst()
                .orElseThrow();
        Interview before = world.interviews().at(row);

        world.clock().moveTo(before.startAt().orElseThrow().plusSeconds(60));
        Interview during = world.interviews().at(row);
        world.clock().moveTo(before.endAt().orElseThrow().plusSeconds(60));
        Interview after = world.interviews().at(row);

        assertThat(List.of(before.status(), during.status(), after.status()))
                .containsExactly(Interview.Status.SCHEDULED, Interview.Status.IN_PROGRESS, Interview.Status.COMPLETED);
        assertThat(during.updatedAt()).isEqualTo(before.startAt().orElseThrow());
        assertThat(after.updatedAt()).isEqualTo(before.endAt().orElseThrow());
    }
}
