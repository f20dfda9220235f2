package app.pinbridge.local.stack;

import java.nio.file.Path;

/**
 * What a stack is to be.
 *
 * @param project the project's root, where the built services lie
 * @param realPinpoint speak to pinpointhq.com in the simulator's place
 * @param applications size of the simulated customer's world
 * @param seed of the simulated world
 */
public record StackSettings(Path project, boolean realPinpoint, int applications, long seed) {}
