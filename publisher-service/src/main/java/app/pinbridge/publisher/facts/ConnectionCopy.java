package app.pinbridge.publisher.facts;

/**
 * A customer's live connection.
 *
 * @param revision of the connection event that stands
 * @param autoLink links are posted without a click
 * @param changes greater after each change that may change what is to be posted
 */
public record ConnectionCopy(String connectionId, String subdomain, int revision, boolean autoLink, long changes) {}
