package app.pinbridge.pinpoint.query;

/** A query of users, which Pinpoint can neither sort nor filter by time. */
public final class UserQuery extends Query<UserQuery> {

    private UserQuery(int number, int size, Parameters parameters) {
        super(number, size, parameters);
    }

    @Override
    UserQuery copy(int newNumber, int newSize, Parameters newParameters) {
        return new UserQuery(newNumber, newSize, newParameters);
    }

    /** All users. */
    public static UserQuery all() {
        return new UserQuery(1, DEFAULT_SIZE, Parameters.NONE);
    }
}
