/** What stands in Pinpoint by publisher-service's word: a copy that is read and never written back. */
@NullMarked
package app.pinbridge.matching.publication;

import org.jspecify.annotations.NullMarked;
