/** Weeks as most are: many calls, few of them hard. */
@NullMarked
package app.pinbridge.corpus.weeks;

import org.jspecify.annotations.NullMarked;
