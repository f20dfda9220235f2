/** The rules: when evidence is enough, who gets an interview, and what to say when nobody does. */
@NullMarked
package app.pinbridge.engine.decide;

import org.jspecify.annotations.NullMarked;
