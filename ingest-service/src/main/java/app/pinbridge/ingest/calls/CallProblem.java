package app.pinbridge.ingest.calls;

/**
 * What is wrong with one event that was sent in.
 *
 * @param index its place in the batch, from 0
 * @param field the attribute or field, e.g. {@code data.participants.0.email}; empty for the whole
 * @param detail what is wrong, without values, which may be personal
 */
public record CallProblem(int index, String field, String detail) {}
