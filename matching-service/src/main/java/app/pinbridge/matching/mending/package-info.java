/** People put matches right: link, unlink, no interview, enrichment, aliases; with a preview, an audit and a way back. */
@NullMarked
package app.pinbridge.matching.mending;

import org.jspecify.annotations.NullMarked;
