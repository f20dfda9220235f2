/** The whole system on one machine: started, shown, checked, stopped. */
@NullMarked
package app.pinbridge.local;

import org.jspecify.annotations.NullMarked;
