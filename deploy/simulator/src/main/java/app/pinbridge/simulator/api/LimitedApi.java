package app.pinbridge.simulator.api;

import app.pinbridge.simulator.error.ApiError;
import app.pinbridge.simulator.keys.RateLimit;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import java.util.OptionalLong;

/** Refuses requests beyond the key's rate with 429. */
public final class LimitedApi implements ApiHandler {
    private final ApiHandler api;
    private final RateLimit limit;
    private final Quirks quirks;

    private LimitedApi(ApiHandler api, RateLimit limit, Quirks quirks) {
        this.api = api;
        this.limit = limit;
        this.quirks = quirks;
    }

    /** Puts a limit before the API. */
    public static ApiHandler wrap(ApiHandler api, RateLimit limit, Quirks quirks) {
        return new LimitedApi(api, limit, quirks);
    }

    @Override
    public Answer handle(ApiRequest request) {
        OptionalLong wait = limit.take(request.key().orElse(""));
        if (wait.isEmpty()) {
            return api.handle(request);
        }
        Answer refusal = Answer.error(ApiError.tooManyRequests());
        return quirks.is(Quirk.RETRY_AFTER, "given")
                ? refusal.with("retry-after", String.valueOf(wait.getAsLong()))
                : refusal;
    }
}
