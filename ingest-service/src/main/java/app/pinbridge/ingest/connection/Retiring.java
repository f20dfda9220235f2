package app.pinbridge.ingest.connection;

/**
 * A connection whose records are to be put away.
 *
 * @param subdomain of the company whose records they are; empty where nothing is to be kept of the customer
 */
public record Retiring(long connection, String tenantId, String subdomain) {

    /** Whether not even which records they were is to be kept. */
    public boolean isToBeForgotten() {
        return subdomain.isEmpty();
    }
}
