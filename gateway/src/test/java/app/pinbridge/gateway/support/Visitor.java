package app.pinbridge.gateway.support;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript: keeps cookies, follows nothing by itself, sends forms with their token. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]*)\"");

    private final CookieFilter cookies = new CookieFilter();

    /** Somebody with a role, signed in. */
    public static Visitor signedIn(String role) {
        Visitor visitor = new Visitor();
        visitor.signIn(role + "@acme.com", Backends.PASSWORD);
        return visitor;
    }

    /** Tries to sign in. */
    public Response signIn(String email, String password) {
        return request()
                .formParam("email", email)
                .formParam("password", password)
                .post("/login");
    }

    /** Opens a page. */
    public Response get(String path) {
        return request().get(path);
    }

    /** Sends a form of a page, as that page would. */
    public Response send(String page, String action, Map<String, String> fields) {
        Matcher matcher = TOKEN.matcher(get(page).asString());
        Map<String, String> all = new HashMap<>(fields);
        if (matcher.find()) {
            all.put("csrf-token", matcher.group(1));
        }
        return request().formParams(all).post(action);
    }

    /** A request with this visitor's cookies. */
    public RequestSpecification request() {
        return given().filter(cookies).redirects().follow(false);
    }
}
