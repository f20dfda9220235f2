package app.pinbridge.simulator.http;

import app.pinbridge.simulator.api.Answer;
import app.pinbridge.simulator.faults.Delivery;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;

/** Carries out on a connection what was decided. */
final class HttpEdge {
    private final Vertx vertx;

    HttpEdge(Vertx vertx) {
        this.vertx = vertx;
    }

    /** To be called on the request's own context. */
    void carryOut(HttpServerRequest request, Delivery delivery) {
        switch (delivery) {
            case Delivery.Whole whole ->
                head(request, whole.answer()).end(Buffer.buffer(whole.answer().body()));
            case Delivery.Half half -> half(request, half.answer());
            case Delivery.Closed ignored -> request.connection().close();
            case Delivery.Reset ignored -> reset(request);
            case Delivery.Silence ignored -> request.resume();
            case Delivery.Late late ->
                vertx.setTimer(Math.max(1, late.delay().toMillis()), timer -> carryOut(request, late.delivery()));
        }
    }

    private static HttpServerResponse head(HttpServerRequest request, Answer answer) {
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response;
    }

    private static void half(HttpServerRequest request, Answer answer) {
        byte[] body = answer.body();
        HttpServerResponse response = head(request, answer).putHeader("content-length", String.valueOf(body.length));
        response.write(Buffer.buffer(body).slice(0, body.length / 2))
                .onComplete(written -> request.connection().close());
    }

    /** Without lingering a close sends RST; this needs the socket itself. */
    private static void reset(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        }
        request.connection().close();
    }
}
