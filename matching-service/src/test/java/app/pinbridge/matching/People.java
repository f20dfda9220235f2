package app.pinbridge.matching;

import static io.restassured.RestAssured.given;

import app.pinbridge.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Requests of one customer's people. */
record People(String tenant) {
    static final String ADA = "ada@acme.example";

    RequestSpecification as(String email, String... roles) {
        return given().auth().oauth2(TestTokens.of(tenant, email, roles)).contentType(ContentType.JSON);
    }

    RequestSpecification recruiter() {
        return as(ADA, "recruiter");
    }

    Response decide(String callId, String body) {
        return recruiter().body(body).post("/api/calls/" + callId + "/match");
    }

    Response preview(String callId, String body) {
        return recruiter().body(body).post("/api/calls/" + callId + "/match/preview");
    }

    static String link(String target) {
        return "{\"action\":\"link\",\"targets\":[{" + target + "}]}";
    }

    static String linkAndLearn(String target) {
        return "{\"action\":\"link\",\"learnAlias\":true,\"targets\":[{" + target + "}]}";
    }
}
