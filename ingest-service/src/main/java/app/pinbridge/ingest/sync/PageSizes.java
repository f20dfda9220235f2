package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.pinpoint.budget.PageSize;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How large pages of each kind are, of one connection: they shrink while Pinpoint is slow, and a session that ends shall not
 * forget it.
 */
final class PageSizes {
    private static final Duration SLOW = Duration.ofSeconds(8);

    private final Map<Resource, PageSize> sizes = new ConcurrentHashMap<>();
    private final int largest;

    PageSizes(int largest) {
        this.largest = largest;
    }

    PageSize of(Resource resource) {
        return sizes.computeIfAbsent(resource, any -> new PageSize(largest, SLOW));
    }
}
