/** The JSON of REST bodies: by the same rules as the events'. */
@NullMarked
package app.pinbridge.kit.json;

import org.jspecify.annotations.NullMarked;
