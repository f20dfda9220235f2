/** Whether the main job was done, seen from outside. */
@NullMarked
package app.pinbridge.local.check;

import org.jspecify.annotations.NullMarked;
