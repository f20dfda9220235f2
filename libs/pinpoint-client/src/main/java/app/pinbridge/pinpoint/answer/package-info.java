/** What a call comes back with: a value, or a failure that is a value too. */
@NullMarked
package app.pinbridge.pinpoint.answer;

import org.jspecify.annotations.NullMarked;
