package app.pinbridge.simulator.model;

/** One entity as it stands now; a later change makes another value. */
public sealed interface Entity
        permits Application, Comment, Department, Interview, InterviewPart, Job, JobSeeker, Location, Stage, User {
    /** Unique among the entities of its kind; a positive number, a string of digits on the wire. */
    long id();

    /** Its JSON:API type. */
    Kind kind();
}
