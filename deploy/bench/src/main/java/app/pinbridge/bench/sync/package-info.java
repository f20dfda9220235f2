/** How fast a customer's account is read for the first time, and how much of the allowed rate that uses. */
@NullMarked
package app.pinbridge.bench.sync;

import org.jspecify.annotations.NullMarked;
