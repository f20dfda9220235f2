/**
 * Holds the promise to downstream consumers: a released schema only gains optional fields. A build whose schemas depart
 * from the released ones in any other way fails.
 */
@NullMarked
package app.pinbridge.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
