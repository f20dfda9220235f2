package app.pinbridge.simulator.control;

import app.pinbridge.simulator.faults.Faults;
import app.pinbridge.simulator.keys.KeyRing;
import app.pinbridge.simulator.keys.RateLimit;
import app.pinbridge.simulator.log.RequestLog;
import app.pinbridge.simulator.log.WriteLog;
import app.pinbridge.simulator.quirk.Quirks;
import app.pinbridge.simulator.webhook.Webhooks;
import app.pinbridge.simulator.world.Edits;
import app.pinbridge.simulator.world.Life;
import app.pinbridge.simulator.world.World;

/** What the control API controls. */
public record Controlled(
        World world,
        Edits edits,
        Life life,
        Faults faults,
        Quirks quirks,
        KeyRing keys,
        RateLimit limit,
        WriteLog writes,
        RequestLog requests,
        Webhooks webhooks) {}
