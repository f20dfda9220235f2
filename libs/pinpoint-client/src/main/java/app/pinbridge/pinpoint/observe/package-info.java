/** What is measured and logged of each request; never a secret, never personal data. */
@NullMarked
package app.pinbridge.pinpoint.observe;

import org.jspecify.annotations.NullMarked;
