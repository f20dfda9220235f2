/** The work: tasks that are due, one page a step, the checkpoint in the transaction of each page. */
@NullMarked
package app.pinbridge.ingest.sync;

import org.jspecify.annotations.NullMarked;
