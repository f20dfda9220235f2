/** What other services tell: kept as copies, of which the latest stands, and acted upon. */
@NullMarked
package app.pinbridge.publisher.intake;

import org.jspecify.annotations.NullMarked;
