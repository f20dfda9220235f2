package app.pinbridge.simulator;

import app.pinbridge.simulator.api.ApiHandler;
import app.pinbridge.simulator.api.LimitedApi;
import app.pinbridge.simulator.api.PinpointApi;
import app.pinbridge.simulator.control.ControlApi;
import app.pinbridge.simulator.control.Controlled;
import app.pinbridge.simulator.faults.Faults;
import app.pinbridge.simulator.faults.FaultyWire;
import app.pinbridge.simulator.faults.RecordingWire;
import app.pinbridge.simulator.faults.Wire;
import app.pinbridge.simulator.http.Companies;
import app.pinbridge.simulator.http.SimulatorServer;
import app.pinbridge.simulator.keys.Incidents;
import app.pinbridge.simulator.keys.KeyRing;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.keys.RateLimit;
import app.pinbridge.simulator.log.RequestLog;
import app.pinbridge.simulator.log.WriteLog;
import app.pinbridge.simulator.quirk.Quirks;
import app.pinbridge.simulator.webhook.Webhooks;
import app.pinbridge.simulator.world.Edits;
import app.pinbridge.simulator.world.Life;
import app.pinbridge.simulator.world.PassingTime;
import app.pinbridge.simulator.world.Scale;
import app.pinbridge.simulator.world.SimulatedClock;
import app.pinbridge.simulator.world.World;
import app.pinbridge.simulator.world.WorldMaker;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A running simulator, with everything in reach that a test may want to look at or to change. */
public final class Simulator implements AutoCloseable {
    private final World world;
    private final KeyRing keys = new KeyRing();
    private final Quirks quirks = new Quirks();
    private final WriteLog writes = new WriteLog();
    private final Edits edits;
    private final ApiHandler api;
    private final Life life;
    private final Faults faults;
    private final RateLimit limit;
    private final RequestLog requests;
    private final Webhooks webhooks;
    private final SimulatorServer server;
    private final PassingTime passing;

    private Simulator(SimulatorConfig config, Clock real) {
        config.quirks().forEach(quirks::set);
        keys.put(config.key(), Permissions.full());
        config.weakKey().ifPresent(weak -> keys.put(weak, Permissions.weak()));
        SimulatedClock clock = new SimulatedClock(config.now(), real);
        world = WorldMaker.make(
                config.seed(), new Scale(config.applications()), config.subdomain() + ".example", clock);
        edits = Edits.of(world, quirks);
        api = new PinpointApi(world, keys, quirks, edits.comments(), writes);
        life = new Life(world, edits, config.seed());
        faults = new Faults(config.seed());
        limit = new RateLimit(config.rateLimit(), real);
        requests = new RequestLog(real);
        webhooks = Webhooks.of(world, config.seed());
        server = SimulatorServer.start(
                config.port(), wire(config.latency()), control(config), new Companies(config.subdomain()));
        clock.run(config.pace());
        passing = PassingTime.begin(world, life, new Incidents(keys, config.incidents(), config.seed()));
    }

    private Wire wire(Duration latency) {
        Wire faulty = FaultyWire.wrap(LimitedApi.wrap(api, limit, quirks), faults, quirks, latency);
        return RecordingWire.wrap(faulty, requests);
    }

    private Optional<SimulatorServer.ControlHandler> control(SimulatorConfig config) {
        Controlled parts = new Controlled(world, edits, life, faults, quirks, keys, limit, writes, requests, webhooks);
        return config.control() ? Optional.of(ControlApi.over(parts)) : Optional.empty();
    }

    /**
     * Starts a simulator; it listens on 127.0.0.1 until it is closed.
     *
     * @throws IllegalArgumentException when a quirk is not one
     * @throws app.pinbridge.simulator.http.PortBusyException when the port is taken
     */
    public static Simulator start(SimulatorConfig config) {
        return new Simulator(config, Clock.systemUTC());
    }

    /** The API without sockets, limits, faults and logs. */
    ApiHandler api() {
        return api;
    }

    /** The address of the API, without a slash at its end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.port() + SimulatorServer.BASE);
    }

    /** The address of the control API, without a slash at its end. */
    public URI controlUri() {
        return URI.create("http://127.0.0.1:" + server.port() + SimulatorServer.CONTROL);
    }

    /** What Pinpoint holds. */
    public World world() {
        return world;
    }

    /** Changes of what Pinpoint holds. */
    public Edits edits() {
        return edits;
    }

    /** API keys and what they may do. */
    public KeyRing keys() {
        return keys;
    }

    /** How it behaves where that is not known. */
    public Quirks quirks() {
        return quirks;
    }

    /** What goes wrong on the way. */
    public Faults faults() {
        return faults;
    }

    /** How often each key may ask. */
    public RateLimit limit() {
        return limit;
    }

    /** Small things that happen on demand. */
    public Life life() {
        return life;
    }

    /** Every request. */
    public RequestLog requests() {
        return requests;
    }

    /** Every committed write. */
    public WriteLog writes() {
        return writes;
    }

    /** Who is told of what happens. */
    public Webhooks webhooks() {
        return webhooks;
    }

    @Override
    public void close() {
        passing.close();
        webhooks.close();
        server.close();
    }
}
