package app.pinbridge.corpus.label;

import java.util.List;

/**
 * Who must and must not see a call.
 *
 * @param granted addresses that have access
 * @param refused addresses that have none, denied or not
 * @param denied addresses whom the answer denies it
 */
public record AccessRule(List<String> granted, List<String> refused, List<String> denied) {}
