package app.pinbridge.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.key.ConnectionKey;
import app.pinbridge.ingest.reading.Stretch;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.Subdomain;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SyncTask JOBS = SyncTask.first(TaskKind.SCAN, Resource.JOBS, NOON);
    private static final SyncTask USERS = SyncTask.first(TaskKind.SCAN, Resource.USERS, NOON);
    private static final StepResult NOTHING = new StepResult.NothingLeft();

    private final Semaphore room = new Semaphore(2);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void whatComesFirstIsTakenFirstThoughItWasAskedForLater() throws InterruptedException {
        try (Ahead ahead = new Ahead(room)) {
            ahead.begin(JOBS, key(), NOON, this::forEver);
            ahead.begin(USERS, key(), NOON.plusSeconds(1), () -> NOTHING);

            Ahead.Arrived arrived = ahead.await(List.of(JOBS, USERS)).orElseThrow();

            assertThat(arrived.task()).isEqualTo(USERS.begun(NOON.plusSeconds(1)));
            assertThat(arrived.since()).isEqualTo(NOON.plusSeconds(1));
        }
    }

    @Test
    void aPageThatWasTakenIsNotHeldThoughNobodyEverWaits() throws InterruptedException {
        AtomicReference<WeakReference<StepResult>> page = new AtomicReference<>();
        try (Ahead ahead = new Ahead(room)) {
            ahead.begin(JOBS, key(), NOON, () -> {
                StepResult read = new StepResult.NothingLeft();
                page.set(new WeakReference<>(read));
                return read;
            });
            await().until(() -> ahead.arrived(List.of(JOBS)).isPresent());

            await().until(() -> {
                ahead.arrived(List.of(USERS));
                System.gc();
                return page.get().get() == null;
            });
        }
    }

    @Test
    void aPlaceIsAskedForOnce() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (Ahead ahead = new Ahead(room)) {
            ahead.begin(JOBS, key(), NOON, () -> counted(asked));
            ahead.begin(JOBS, key(), NOON, () -> counted(asked));

            ahead.await(List.of(JOBS));

            assertThat(asked).hasValue(1);
            assertThat(ahead.await(List.of(JOBS))).isEmpty();
        }
    }

    @Test
    void whereOthersHaveTakenAllRoomEachSessionHasAPlaceOfItsOwn() throws InterruptedException {
        try (Ahead ahead = new Ahead(new Semaphore(0))) {
            ahead.begin(JOBS, key(), NOON, () -> NOTHING);
            ahead.begin(USERS, key(), NOON, () -> NOTHING);

            assertThat(ahead.await(List.of(USERS))).isEmpty();
            assertThat(ahead.await(List.of(JOBS))).isPresent();
        }
    }

    @Test
    void partsOfOneListAreReadAbreastAsManyAsTheBudgetHasUnderWay() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        List<SyncTask> parts =
                Stretch.between(IntStream.range(0, 7)
                                .mapToObj(day -> NOON.minus(Duration.ofDays(day)))
                                .toList())
                        .stream()
                        .map(JOBS.begun(NOON)::of)
                        .toList();
        try (Ahead ahead = new Ahead(new Semaphore(20))) {
            parts.forEach(part -> ahead.begin(part, key(), NOON, () -> counted(asked)));
            for (SyncTask part : parts.subList(0, 5)) {
                assertThat(ahead.await(List.of(part))).isPresent();
            }

            assertThat(ahead.await(parts)).isEmpty();
            assertThat(asked).hasValue(5);
        }
    }

    @Test
    void whatIsNotDueAnyMoreIsBrokenOffAndLeavesItsRoom() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch brokenOff = new CountDownLatch(1);
        try (Ahead ahead = new Ahead(room)) {
            ahead.begin(JOBS, key(), NOON, () -> waiting(begun, brokenOff));
            begun.await();

            ahead.keepOnly(List.of(USERS));

            assertThat(brokenOff.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ahead.await(List.of(JOBS))).isEmpty();
            assertThat(room.availablePermits()).isEqualTo(2);
        }
    }

    @Test
    void theEndOfASessionEndsWhatIsUnderWay() {
        Ahead ahead = new Ahead(room);
        ahead.begin(JOBS, key(), NOON, this::forEver);
        ahead.begin(USERS, key(), NOON, () -> NOTHING);

        assertTimeoutPreemptively(Duration.ofSeconds(10), ahead::close);

        assertThat(room.availablePermits()).isEqualTo(2);
    }

    private static ConnectionKey key() {
        return new ConnectionKey("c-1", new Subdomain("acme"), ApiKey.of("a-key-of-the-test"), 1);
    }

    private StepResult forEver() throws InterruptedException {
        never.await();
        return NOTHING;
    }

    private StepResult waiting(CountDownLatch begun, CountDownLatch brokenOff) throws InterruptedException {
        begun.countDown();
        try {
            return forEver();
        } catch (InterruptedException e) {
            brokenOff.countDown();
            throw e;
        }
    }

    private static StepResult counted(AtomicInteger asked) {
        asked.incrementAndGet();
        return NOTHING;
    }
}
