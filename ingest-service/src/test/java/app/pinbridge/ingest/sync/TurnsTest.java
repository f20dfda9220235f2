package app.pinbridge.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SyncTask CHANGES = SyncTask.first(TaskKind.CHANGES, Resource.APPLICATIONS, NOON);
    private static final SyncTask WINDOW = SyncTask.first(TaskKind.WINDOW, Resource.INTERVIEWS, NOON);
    private static final SyncTask APPLICATIONS = SyncTask.first(TaskKind.SCAN, Resource.APPLICATIONS, NOON);
    private static final SyncTask INTERVIEWS = SyncTask.first(TaskKind.SCAN, Resource.INTERVIEWS, NOON);

    @Test
    void nothingOfHistoryIsReadBesideTheComingInterviews() {
        assertThat(new Turns().choose(List.of(WINDOW, APPLICATIONS, INTERVIEWS)))
                .containsExactly(WINDOW);
    }

    @Test
    void nothingIsLookedForBeforeTheComingInterviewsWereRead() {
        Turns turns = new Turns();
        List<SyncTask> due = List.of(CHANGES, WINDOW, APPLICATIONS);

        assertThat(List.of(turns.choose(due), turns.choose(due))).containsOnly(List.of(WINDOW));
    }

    @Test
    void allOfHistoryGoesAbreast() {
        assertThat(new Turns().choose(List.of(APPLICATIONS, INTERVIEWS))).containsExactly(APPLICATIONS, INTERVIEWS);
    }

    @Test
    void lookingForChangesGoesFirstButLeavesTwoOfThreeStepsToTheRest() {
        Turns turns = new Turns();
        List<SyncTask> due = List.of(CHANGES, APPLICATIONS);

        assertThat(List.of(turns.choose(due), turns.choose(due), turns.choose(due), turns.choose(due)))
                .containsExactly(List.of(CHANGES), List.of(APPLICATIONS), List.of(APPLICATIONS), List.of(CHANGES));
    }

    @Test
    void aSecondReadingOfTheComingInterviewsDoesNotHoldHistoryUp() {
        SyncTask again = WINDOW.begun(NOON).finished(NOON);
        Turns turns = new Turns();

        assertThat(List.of(turns.choose(List.of(again, APPLICATIONS)), turns.choose(List.of(again, APPLICATIONS))))
                .containsExactly(List.of(again), List.of(APPLICATIONS));
    }

    @Test
    void whereAllIsDueAgainBeforeItIsOverEachHasItsTurn() {
        Turns turns = new Turns();
        SyncTask near = SyncTask.first(TaskKind.NEAR, Resource.INTERVIEWS, NOON);
        List<SyncTask> due =
                new ArrayList<>(List.of(near, CHANGES, WINDOW.begun(NOON).finished(NOON)));
        List<TaskKind> chosen = new ArrayList<>();

        for (int i = 1; i <= 6; i++) {
            SyncTask next = turns.choose(due).getFirst();
            chosen.add(next.kind());
            Instant again = NOON.plusSeconds(i);
            due.replaceAll(task -> task.equals(next) ? task.begun(NOON).finished(again) : task);
        }

        assertThat(chosen)
                .containsExactly(
                        TaskKind.NEAR,
                        TaskKind.CHANGES,
                        TaskKind.WINDOW,
                        TaskKind.NEAR,
                        TaskKind.CHANGES,
                        TaskKind.WINDOW);
    }
}
