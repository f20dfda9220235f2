/** What is not known of Pinpoint, as switches: a client must live with every setting. */
@NullMarked
package app.pinbridge.simulator.quirk;

import org.jspecify.annotations.NullMarked;
