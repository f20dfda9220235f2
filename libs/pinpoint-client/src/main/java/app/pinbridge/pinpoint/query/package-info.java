/** What may be asked of each list, and only that. */
@NullMarked
package app.pinbridge.pinpoint.query;

import org.jspecify.annotations.NullMarked;
