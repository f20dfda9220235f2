/** What can be hard about a call, one builder a case, each with a twin that differs in one fact. */
@NullMarked
package app.pinbridge.corpus.cases;

import org.jspecify.annotations.NullMarked;
