/** Other addresses of people: learned from links or added by hand, within one customer. */
@NullMarked
package app.pinbridge.matching.alias;

import org.jspecify.annotations.NullMarked;
