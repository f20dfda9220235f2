package app.pinbridge.engine.identity;

import java.util.Optional;

/**
 * How one provider of meetings writes its rooms. Two meetings must never get one room: a page without the id of a
 * meeting is none, however it is reached.
 */
sealed interface Provider
        permits ZoomProvider,
                MeetProvider,
                TeamsProvider,
                WebexProvider,
                GotoProvider,
                BlueJeansProvider,
                ChimeProvider,
                RingCentralProvider,
                WherebyProvider,
                JitsiProvider,
                OtherProviders {

    /** Whether the link leads to this provider. */
    boolean serves(MeetingLink link);

    /** The room of a link that this provider serves; empty for a page that is none. */
    Optional<Room> room(MeetingLink link);

    /** Whether people name rooms as they like, so that words after a link may be part of the name. */
    default boolean named() {
        return false;
    }
}
