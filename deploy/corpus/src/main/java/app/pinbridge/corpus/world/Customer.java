package app.pinbridge.corpus.world;

import app.pinbridge.contracts.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer's connection and settings in the making. */
public final class Customer {
    public final String domain;
    public final List<String> internalDomains = new ArrayList<>();
    public final List<String> serviceAddresses = new ArrayList<>();
    public final Map<String, String> aliases = new HashMap<>();
    public final String phoneRegion;
    public boolean organizerAccess;
    public boolean autoLink = true;
    public boolean holdConfidential = true;
    public boolean removed;
    public boolean mayReadInterviews = true;

    Customer(String domain, String phoneRegion) {
        this.domain = domain;
        this.phoneRegion = phoneRegion;
        internalDomains.add(domain);
        serviceAddresses.add("recruiting@" + domain);
    }

    Connection snapshot(String subdomain) {
        Map<Connection.Resource, Connection.Permission> permissions = new HashMap<>();
        permissions.put(Connection.Resource.APPLICATION, Connection.Permission.READ);
        permissions.put(Connection.Resource.JOB, Connection.Permission.READ);
        permissions.put(Connection.Resource.USER, Connection.Permission.READ);
        permissions.put(Connection.Resource.COMMENT, Connection.Permission.WRITE);
        permissions.put(
                Connection.Resource.INTERVIEW,
                mayReadInterviews ? Connection.Permission.READ : Connection.Permission.NONE);
        Connection.Settings settings = new Connection.Settings(
                internalDomains,
                serviceAddresses,
                aliases,
                phoneRegion,
                organizerAccess,
                autoLink,
                holdConfidential,
                Connection.Settings.DEFAULT_APPLICATION_URL);
        return new Connection(
                "p1",
                subdomain,
                1,
                "admin@" + domain,
                List.of("admin@" + domain),
                permissions,
                removed,
                settings,
                false);
    }
}
