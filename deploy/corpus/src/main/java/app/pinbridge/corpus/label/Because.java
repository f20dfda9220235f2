package app.pinbridge.corpus.label;

/** A reason's code. */
public record Because(String code) {}
