package app.pinbridge.pinpoint.query;

import app.pinbridge.pinpoint.resource.Visibility;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Visibilities as a filter wants them. */
final class Visibilities {
    /** All that Pinpoint knows; must be named, or confidential ones are silently left out. */
    static final Set<Visibility> ALL =
            Collections.unmodifiableSet(EnumSet.of(Visibility.CONFIDENTIAL, Visibility.EXTERNAL, Visibility.INTERNAL));

    private Visibilities() {}

    static String joined(Set<Visibility> visibilities) {
        return visibilities.stream().sorted().map(Visibility::id).collect(Collectors.joining(","));
    }
}
