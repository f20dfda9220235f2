package app.pinbridge.pinpoint.query;

/**
 * A query of a list that can be ordered. Unless said otherwise it is ordered by id, for only then does a scan over pages
 * neither skip nor double rows as new ones come.
 *
 * @param <Q> the query itself
 */
public abstract sealed class SortedQuery<Q extends SortedQuery<Q>> extends Query<Q>
        permits ApplicationQuery, CommentQuery, InterviewQuery, JobQuery, JobSeekerQuery {

    static final Parameters BY_ID = Parameters.NONE.with("sort", SortKey.ID.ascending());

    SortedQuery(int number, int size, Parameters parameters) {
        super(number, size, parameters);
    }

    /** Smallest or earliest first. */
    public final Q sortBy(SortKey key) {
        return with("sort", key.ascending());
    }

    /** Greatest or latest first. */
    public final Q sortByDescending(SortKey key) {
        return with("sort", key.descending());
    }
}
