package app.pinbridge.local.demo;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.local.stack.DemoCustomer;
import app.pinbridge.local.stack.JsonHttp;
import app.pinbridge.local.stack.JsonHttp.Answer;
import app.pinbridge.local.stack.StackFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The gateway, used as the settings form and the host product use it. */
public final class GatewayClient {
    private static final String CONNECTION = "/api/connections/pinpoint";

    private final DemoCustomer customer;
    private final JsonHttp browser;
    private final JsonHttp host;

    /** The gateway at this address, for this customer. */
    public GatewayClient(String gateway, DemoCustomer customer) {
        this.customer = customer;
        this.browser = new JsonHttp(gateway, Map.of("Origin", gateway, "Accept", "application/json"));
        this.host = new JsonHttp(gateway, Map.of("Authorization", "Bearer " + customer.hostToken()));
    }

    /** Signs the admin in, with the form that a browser sends. */
    public void signIn() {
        browser.postForm("/login", Map.of("email", customer.admin(), "password", customer.password()));
        Answer answer = browser.get(CONNECTION);
        if (answer.status() != 200 && answer.status() != 404) {
            throw new StackFailure("the admin cannot sign in: the gateway answered " + answer.status());
        }
    }

    /** Tries the key, as the form's check does; the permissions found. */
    public JsonNode check(String subdomain, String apiKey) {
        ObjectNode form =
                Json.MAPPER.createObjectNode().put("subdomain", subdomain).put("apiKey", apiKey);
        return browser.post(
                        CONNECTION + "/check",
                        "application/json",
                        form.toString().getBytes(StandardCharsets.UTF_8))
                .orThrow("the check of the key")
                .path("permissions");
    }

    /** Connects, as the form's save does. */
    public void connect(String subdomain, String apiKey) {
        ObjectNode form =
                Json.MAPPER.createObjectNode().put("subdomain", subdomain).put("apiKey", apiKey);
        form.putArray("notify").add(customer.admin());
        form.putObject("settings").putArray("internalDomains").add(subdomain + ".example");
        browser.put(CONNECTION, form).orThrow("saving the connection");
    }

    /** The connection's status, as the settings page shows it; missing before there is one. */
    public JsonNode status() {
        return browser.get(CONNECTION).orThrow("the connection").path("status");
    }

    /** Whether the customer is connected already. */
    public boolean isConnected() {
        return browser.get(CONNECTION).status() == 200;
    }

    /** Sends calls, as the host product does: in batches, all or nothing. */
    public void sendCalls(List<? extends Event<?>> calls) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        batch.write('[');
        for (int i = 0; i < calls.size(); i++) {
            if (i > 0) {
                batch.write(',');
            }
            batch.writeBytes(StructuredCodec.write(calls.get(i)));
        }
        batch.write(']');
        host.post("/api/calls", StructuredCodec.BATCH_MEDIA_TYPE, batch.toByteArray())
                .orThrow("sending calls");
    }
}
