package app.pinbridge.publisher.people;

import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallKey;
import java.util.Optional;

/**
 * What a person asks for.
 *
 * @param text to be posted; empty where it is to be fetched
 */
public record NotesRequest(CallKey call, What what, Optional<String> text) {}
