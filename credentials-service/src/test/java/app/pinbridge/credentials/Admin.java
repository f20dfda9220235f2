package app.pinbridge.credentials;

import static io.restassured.RestAssured.given;

import app.pinbridge.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The admin of a customer of its own, at the settings form. */
record Admin(String tenant) {
    static final String PATH = "/api/connections/pinpoint";

    static Admin ofNewCustomer() {
        return new Admin("t-" + UUID.randomUUID());
    }

    RequestSpecification asks() {
        return given().auth()
                .oauth2(TestTokens.of(tenant, "ada@acme.example", "admin"))
                .contentType(ContentType.JSON);
    }

    Response connect(String key) {
        return put("", Map.of("subdomain", "acme", "apiKey", key));
    }

    Response put(String path, Object body) {
        return asks().body(body).put(PATH + path);
    }

    ValidatableResponse sees() {
        return asks().get(PATH).then();
    }
}
