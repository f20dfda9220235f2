package app.pinbridge.pinpoint.jsonapi;

/** A resource identifier: type and id. */
public record Link(String type, String id) {}
