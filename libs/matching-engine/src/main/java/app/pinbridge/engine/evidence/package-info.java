/** How well a call and a record of the ATS agree: features, their levels, and what each level weighs. */
@NullMarked
package app.pinbridge.engine.evidence;

import org.jspecify.annotations.NullMarked;
