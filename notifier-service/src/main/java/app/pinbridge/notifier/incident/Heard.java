package app.pinbridge.notifier.incident;

/**
 * What was known of a connection before a status is judged.
 *
 * @param health from the service that now speaks
 * @param othersTroubled whether by another service's word it is in trouble
 */
record Heard(Health health, boolean othersTroubled) {}
