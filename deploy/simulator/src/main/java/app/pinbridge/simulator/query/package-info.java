/** From parameters to rows: filters, order, pages, what to include. */
@NullMarked
package app.pinbridge.simulator.query;

import org.jspecify.annotations.NullMarked;
