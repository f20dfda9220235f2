package app.pinbridge.publisher.notes;

import org.jspecify.annotations.Nullable;

/** Text of a call's notes, as the host product gives it. */
public record NotesText(@Nullable String tldr, @Nullable String text) {}
