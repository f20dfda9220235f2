/** What identifies people, rooms and records: addresses, phone numbers, meeting links, links into the ATS. */
@NullMarked
package app.pinbridge.engine.identity;

import org.jspecify.annotations.NullMarked;
