package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.pinpoint.budget.PageSize;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How large pages of each kind are, in one session: they shrink while Pinpoint is slow. Used by one thread. */
final class PageSizes {
    private static final Duration SLOW = Duration.ofSeconds(8);

    private final Map<Resource, PageSize> sizes = new EnumMap<>(Resource.class);
    private final int largest;

    PageSizes(int largest) {
        this.largest = largest;
    }

    PageSize of(Resource resource) {
        return sizes.computeIfAbsent(resource, any -> new PageSize(largest, SLOW));
    }
}
