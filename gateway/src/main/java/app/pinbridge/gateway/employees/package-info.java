/** The page of the people whom Pinpoint knows. */
@NullMarked
package app.pinbridge.gateway.employees;

import org.jspecify.annotations.NullMarked;
