/** The edge to people: REST. */
@NullMarked
package app.pinbridge.matching.rest;

import org.jspecify.annotations.NullMarked;
