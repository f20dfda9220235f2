package app.pinbridge.credentials.connection;

/** What became of putting another key in the place of the stored one. */
public sealed interface Rotation {
    /** It is stored. */
    record Done(StoredConnection stored) implements Rotation {}

    /** Somebody changed the connection since the key was tried; nothing is stored. */
    record Changed() implements Rotation {}

    /** There is no connection any more. */
    record NotConnected() implements Rotation {}
}
