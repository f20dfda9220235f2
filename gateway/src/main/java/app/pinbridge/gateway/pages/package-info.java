/** What all pages share: frame, sign-in, errors. */
@NullMarked
package app.pinbridge.gateway.pages;

import org.jspecify.annotations.NullMarked;
