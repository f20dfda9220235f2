/** What is known around one call, gathered in batches and typed. */
@NullMarked
package app.pinbridge.engine.world;

import org.jspecify.annotations.NullMarked;
