/** The rules: what is to be posted for a call, and whether it may be posted now. */
@NullMarked
package app.pinbridge.publisher.plan;

import org.jspecify.annotations.NullMarked;
