/** What is to be decided again later. */
@NullMarked
package app.pinbridge.matching.backlog;

import org.jspecify.annotations.NullMarked;
