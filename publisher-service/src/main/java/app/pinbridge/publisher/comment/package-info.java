/** What is posted: on whom, as what text, and by which marker it is known again. */
@NullMarked
package app.pinbridge.publisher.comment;

import org.jspecify.annotations.NullMarked;
