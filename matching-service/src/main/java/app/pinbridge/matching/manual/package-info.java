/** What people said of calls: as it stands, and everything that was ever said. */
@NullMarked
package app.pinbridge.matching.manual;

import org.jspecify.annotations.NullMarked;
