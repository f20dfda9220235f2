package app.pinbridge.matching.calls;

import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.manual.Manual;
import java.util.List;

/**
 * A call with all that helps to mend it.
 *
 * @param suggestions what it may belong to, as people know it; only for those who may mend it
 * @param manual what people said of it
 * @param learned aliases that its link taught
 */
public record CallDetail(DecidedCall decided, List<Suggested> suggestions, Manual manual, List<Alias> learned) {}
