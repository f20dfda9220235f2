package app.pinbridge.engine.identity;

import java.util.List;
import java.util.Optional;

/** All providers of meetings that are known. */
final class Providers {
    private static final List<Provider> ALL = List.of(
            new ZoomProvider(),
            new MeetProvider(),
            new TeamsProvider(),
            new WebexProvider(),
            new GotoProvider(),
            new BlueJeansProvider(),
            new ChimeProvider(),
            new RingCentralProvider(),
            new WherebyProvider(),
            new JitsiProvider(),
            new OtherProviders());

    private Providers() {}

    /** The provider that a link leads to. */
    static Optional<Provider> of(MeetingLink link) {
        return ALL.stream().filter(provider -> provider.serves(link)).findFirst();
    }

    /** The room of a link to a known provider; empty for one to anything else, or to a page that is no room. */
    static Optional<Room> room(MeetingLink link) {
        return of(link).flatMap(provider -> provider.room(link));
    }
}
