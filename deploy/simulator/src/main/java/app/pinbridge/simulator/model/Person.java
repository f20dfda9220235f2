package app.pinbridge.simulator.model;

import java.util.Optional;

/**
 * Who applies.
 *
 * @param fullName in the order of the person's own language
 * @param phone as typed: international or national form
 * @param region ISO 3166 alpha-2 of the phone number and the address
 * @param locale BCP 47
 */
public record Person(
        String firstName,
        String lastName,
        String fullName,
        String email,
        Optional<String> phone,
        String region,
        String locale) {}
