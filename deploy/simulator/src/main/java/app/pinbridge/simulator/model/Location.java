package app.pinbridge.simulator.model;

/**
 * Where a job is.
 *
 * @param countryCode ISO 3166 alpha-2
 */
public record Location(long id, String name, String city, String province, String countryCode, String postalCode)
        implements Entity {
    @Override
    public Kind kind() {
        return Kind.LOCATIONS;
    }
}
