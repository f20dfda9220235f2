/** The world behind the API: made from a seed, held in columns, changed by edits. */
@NullMarked
package app.pinbridge.simulator.world;

import org.jspecify.annotations.NullMarked;
