/** Real Kafka, PostgreSQL and SMTP, in this JVM or in containers, for tests and for the stack on one machine. */
@NullMarked
package app.pinbridge.testkit;

import org.jspecify.annotations.NullMarked;
