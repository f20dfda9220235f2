package app.pinbridge.local.check;

/**
 * One thing that was checked.
 *
 * @param what the promise
 * @param ok whether it was kept
 * @param figure what was counted
 */
public record Finding(String what, boolean ok, String figure) {}
