package app.pinbridge.gateway.signin;

import java.util.Set;

/** What somebody may be. The services decide what each role may do. */
public final class Role {
    /** Connects Pinpoint and sees everything of the customer but what is denied. */
    public static final String ADMIN = "admin";

    /** Mends matches. */
    public static final String RECRUITER = "recruiter";

    /** Sees the calls of own jobs. */
    public static final String HIRING_MANAGER = "hiring_manager";

    /** Sees own calls. */
    public static final String INTERVIEWER = "interviewer";

    /** Runs Pinbridge. */
    public static final String OPERATOR = "operator";

    /** The host product: a machine, never a person. */
    public static final String HOST = "host";

    /** Roles that a person may have. */
    static final Set<String> OF_PEOPLE = Set.of(ADMIN, RECRUITER, HIRING_MANAGER, INTERVIEWER, OPERATOR);

    private Role() {}
}
