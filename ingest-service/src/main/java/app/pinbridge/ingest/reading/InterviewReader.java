package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.InterviewMapping;
import app.pinbridge.ingest.ats.PersonMapping;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.ats.UserMapping;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.query.InterviewQuery;
import app.pinbridge.pinpoint.query.SortKey;
import app.pinbridge.pinpoint.resource.Interview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Interviews with their parts, those on confidential jobs too. */
final class InterviewReader implements ResourceReader {
    private static final String ALONE = "interviews";
    private static final String WITH_PEOPLE = "interviews with people";
    private static final List<InterviewQuery> SHAPES = List.of(
            InterviewQuery.all(),
            InterviewQuery.all().withStageOnly(),
            InterviewQuery.all().bare());
    private static final List<InterviewQuery> SHAPES_WITH_PEOPLE = List.of(
            InterviewQuery.all().withPeople(),
            InterviewQuery.all(),
            InterviewQuery.all().withStageOnly(),
            InterviewQuery.all().bare());

    @Override
    public Answer<Extent> extent(PinpointClient client) {
        return client.interviews(InterviewQuery.all()
                        .bare()
                        .sortByDescending(SortKey.UPDATED_AT)
                        .size(1)
                        .withTotal())
                .map(page -> new Extent(page.total(), Paging.newest(page, Interview::updatedAt)));
    }

    @Override
    public Answer<ReadPage> all(PinpointClient client, Stretch stretch, Cursor cursor, int size) {
        return Paging.richest(client.refusedShapes(), ALONE, SHAPES, shape -> {
                    InterviewQuery query =
                            stretch.after().map(shape::createdAtAfter).orElse(shape);
                    return client.interviews(cursor.bound()
                            .or(stretch::before)
                            .map(query::createdAtBefore)
                            .orElse(query)
                            .sortByDescending(SortKey.CREATED_AT)
                            .page(cursor.page(size), size));
                })
                .map(page -> read(page, Paging.byCreation(page, cursor, Interview::createdAt)));
    }

    @Override
    public Answer<Optional<Instant>> createdAt(PinpointClient client, long place) {
        return client.interviews(InterviewQuery.all()
                        .bare()
                        .sortByDescending(SortKey.CREATED_AT)
                        .page(Math.toIntExact(place) + 1, 1))
                .map(page -> Paging.newest(page, Interview::createdAt));
    }

    @Override
    public Answer<ReadPage> changes(PinpointClient client, Instant since, Cursor cursor, int size) {
        return Paging.richest(
                        client.refusedShapes(),
                        WITH_PEOPLE,
                        SHAPES_WITH_PEOPLE,
                        shape -> client.interviews(
                                shape.sortByDescending(SortKey.UPDATED_AT).page(cursor.page(size), size)))
                .map(page -> Paging.read(
                        page, InterviewReader::withPeople, Paging.byChange(page, cursor, since, Interview::updatedAt)));
    }

    /** A page of the interviews that begin within a window, each after its interviewers and, if wished, its candidate. */
    Answer<ReadPage> within(
            PinpointClient client, Instant from, Instant to, boolean withPeople, Cursor cursor, int size) {
        return Paging.richest(
                        client.refusedShapes(),
                        withPeople ? WITH_PEOPLE : ALONE,
                        withPeople ? SHAPES_WITH_PEOPLE : SHAPES,
                        shape -> client.interviews(
                                shape.startAtAfter(from).startAtBefore(to).page(cursor.page(size), size)))
                .map(page -> Paging.read(page, InterviewReader::withPeople, Paging.byNumber(page, cursor)));
    }

    @Override
    public Answer<List<Snapshot>> one(PinpointClient client, String id) {
        return Paging.richest(client.refusedShapes(), ALONE, SHAPES, shape -> client.interview(id, shape))
                .map(InterviewReader::withPeople);
    }

    private static ReadPage read(Page<Interview> page, Optional<Cursor> next) {
        return Paging.read(page, interview -> List.of(InterviewMapping.snapshot(interview)), next);
    }

    private static List<Snapshot> withPeople(Interview interview) {
        List<Snapshot> snapshots = new ArrayList<>();
        interview.parts().stream()
                .flatMap(part -> part.interviewers().stream())
                .map(UserMapping::snapshot)
                .forEach(snapshots::add);
        Optional.ofNullable(interview.application())
                .map(PersonMapping::snapshot)
                .ifPresent(snapshots::add);
        Optional.ofNullable(interview.jobSeeker()).map(PersonMapping::snapshot).ifPresent(snapshots::add);
        snapshots.add(InterviewMapping.snapshot(interview));
        return snapshots;
    }
}
