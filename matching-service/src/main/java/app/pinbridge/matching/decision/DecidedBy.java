package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Ref;

/**
 * Which version of rules and weights decided on a call.
 *
 * @param model empty for decisions of before versions were noted
 */
public record DecidedBy(Ref ref, String model) {}
