/** What a Pinpoint account holds, as values: each record is one entity as it stands at one moment. */
@NullMarked
package app.pinbridge.simulator.model;

import org.jspecify.annotations.NullMarked;
