/** What is to be posted, stored before anything is sent, with all that came of it. */
@NullMarked
package app.pinbridge.publisher.intent;

import org.jspecify.annotations.NullMarked;
