/** The customer's people as Pinpoint knows them, with their roles on jobs. */
@NullMarked
package app.pinbridge.matching.employees;

import org.jspecify.annotations.NullMarked;
