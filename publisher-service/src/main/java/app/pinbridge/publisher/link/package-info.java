/** The links that comments carry, and whom they lead on. */
@NullMarked
package app.pinbridge.publisher.link;

import org.jspecify.annotations.NullMarked;
