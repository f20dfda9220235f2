/** What people ask over HTTP. */
@NullMarked
package app.pinbridge.publisher.rest;

import org.jspecify.annotations.NullMarked;
