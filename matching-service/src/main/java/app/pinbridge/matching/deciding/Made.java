package app.pinbridge.matching.deciding;

import java.util.Optional;

/**
 * A decision that was made.
 *
 * @param announcement how the answer is to be stored and told; empty when nothing is said and nothing stands
 */
record Made(Answer answer, Optional<Announcement> announcement) {}
