package app.pinbridge.notifier.incident;

import java.util.Set;

/**
 * What was known of a connection before a status is judged.
 *
 * @param health from the service that now speaks
 * @param otherTroubles causes for which by other services' word it is in trouble
 */
record Heard(Health health, Set<String> otherTroubles) {}
