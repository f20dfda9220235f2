/** Versions of rules and weights: a new one decides everything again, and tells before what it would change. */
@NullMarked
package app.pinbridge.matching.model;

import org.jspecify.annotations.NullMarked;
