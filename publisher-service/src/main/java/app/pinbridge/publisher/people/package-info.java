/** What people ask: notes posted with a click, what became of it, and where a link leads. */
@NullMarked
package app.pinbridge.publisher.people;

import org.jspecify.annotations.NullMarked;
