/** The settings form's own API, and the key for other services. */
@NullMarked
package app.pinbridge.credentials.rest;

import org.jspecify.annotations.NullMarked;
