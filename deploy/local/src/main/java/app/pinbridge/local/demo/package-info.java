/** A demo customer and a host product that live with the stack. */
@NullMarked
package app.pinbridge.local.demo;

import org.jspecify.annotations.NullMarked;
