/** Reading and writing of JSON:API documents, tolerant of what Pinpoint leaves out. */
@NullMarked
package app.pinbridge.pinpoint.jsonapi;

import org.jspecify.annotations.NullMarked;
