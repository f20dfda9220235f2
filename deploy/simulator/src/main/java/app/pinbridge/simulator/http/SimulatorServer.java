package app.pinbridge.simulator.http;

import app.pinbridge.simulator.api.Answer;
import app.pinbridge.simulator.api.ApiRequest;
import app.pinbridge.simulator.faults.Delivery;
import app.pinbridge.simulator.faults.Wire;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens on 127.0.0.1 and hands requests to the API and to the control API. */
public final class SimulatorServer implements AutoCloseable {
    /** Where the API lives. */
    public static final String BASE = "/api/v1";

    /** Where the control API lives. */
    public static final String CONTROL = "/_control";

    /** Room for a usual page, so that it leaves in one write. */
    private static final int SEND_BUFFER = 512 * 1024;

    private static final String HOST = "127.0.0.1";
    private static final Answer NO_SUCH_COMPANY = new Answer(
            404,
            Map.of("content-type", "text/html; charset=utf-8"),
            "<!DOCTYPE html><title>Not found</title><h1>The page you were looking for doesn't exist.</h1>"
                    .getBytes(StandardCharsets.UTF_8));

    private final Vertx vertx;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpEdge edge;
    private final Wire api;
    private final Optional<ControlHandler> control;
    private final Companies companies;
    private final HttpServer server;

    /** Answers requests to the control API. */
    @FunctionalInterface
    public interface ControlHandler {
        /** Answers one request; its path is what follows {@link #CONTROL}. */
        Answer handle(ApiRequest request);
    }

    private SimulatorServer(int port, Wire api, Optional<ControlHandler> control, Companies companies) {
        this.api = api;
        this.control = control;
        this.companies = companies;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.edge = new HttpEdge(vertx);
        HttpServerOptions options = new HttpServerOptions()
                .setHost(HOST)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setTcpNoDelay(true)
                .setSendBufferSize(SEND_BUFFER)
                .setMaxInitialLineLength(64 * 1024)
                .setIdleTimeout(0);
        this.server = vertx.createHttpServer(options).requestHandler(this::receive);
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @throws PortBusyException when somebody else listens there
     */
    public static SimulatorServer start(int port, Wire api, Optional<ControlHandler> control, Companies companies) {
        SimulatorServer simulator = new SimulatorServer(port, api, control, companies);
        try {
            simulator.server.listen().toCompletionStage().toCompletableFuture().join();
            return simulator;
        } catch (CompletionException e) {
            simulator.close();
            throw new PortBusyException(port, e.getCause() == null ? e : e.getCause());
        }
    }

    /** Where it listens. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        threads.close();
    }

    private void receive(HttpServerRequest request) {
        Context context = vertx.getOrCreateContext();
        request.bodyHandler(body -> threads.execute(() -> {
            Delivery delivery = decide(request, body);
            context.runOnContext(ignored -> edge.carryOut(request, delivery));
        }));
    }

    private Delivery decide(HttpServerRequest request, Buffer body) {
        String path = request.path() == null ? "/" : request.path();
        if (control.isPresent() && path.startsWith(CONTROL)) {
            return new Delivery.Whole(control.get().handle(read(request, path.substring(CONTROL.length()), body)));
        }
        if (!companies.known(request.getHeader("Host"))) {
            return new Delivery.Whole(NO_SUCH_COMPANY);
        }
        String below = path.startsWith(BASE + "/") ? path.substring(BASE.length()) : "/";
        return api.deliver(read(request, below, body));
    }

    private static ApiRequest read(HttpServerRequest request, String path, Buffer body) {
        return new ApiRequest(
                request.method().name(),
                path,
                request.query() == null ? "" : request.query(),
                Optional.ofNullable(request.getHeader("X-API-KEY")),
                Optional.ofNullable(request.getHeader("x-vendor-name")),
                body.toString(StandardCharsets.UTF_8));
    }
}
