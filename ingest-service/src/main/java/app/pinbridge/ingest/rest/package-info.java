/** The HTTP edge. */
@NullMarked
package app.pinbridge.ingest.rest;

import org.jspecify.annotations.NullMarked;
