/** People of many languages, their addresses, and the words of their calendars. */
@NullMarked
package app.pinbridge.corpus.names;

import org.jspecify.annotations.NullMarked;
