/** One customer's world in the making: drafts that a case changes before they become events. */
@NullMarked
package app.pinbridge.corpus.world;

import org.jspecify.annotations.NullMarked;
