package app.pinbridge.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {
    @ParameterizedTest
    @CsvSource({
        "POST,   /api/calls,                            INGEST",
        "GET,    /api/calls,                            MATCHING",
        "GET,    /api/calls/c-81,                       MATCHING",
        "GET,    /api/calls/publications,               MATCHING",
        "POST,   /api/calls/c-81/match,                 MATCHING",
        "DELETE, /api/calls/c-81/match,                 MATCHING",
        "POST,   /api/calls/c-81/match/preview,         MATCHING",
        "GET,    /api/calls/counts,                     MATCHING",
        "GET,    /api/calls/c-81/decisions,             MATCHING",
        "GET,    /api/candidates,                       MATCHING",
        "POST,   /api/calls/c-81/notes,                 PUBLISHER",
        "GET,    /api/calls/c-81/publications,          PUBLISHER",
        "GET,    /api/links/abc,                        PUBLISHER",
        "GET,    /api/employees,                        MATCHING",
        "GET,    /api/aliases,                          MATCHING",
        "POST,   /api/aliases,                          MATCHING",
        "DELETE, /api/aliases/a@x.example,              MATCHING",
        "GET,    /api/model/statistics,                 MATCHING",
        "GET,    /api/connections/pinpoint,             CREDENTIALS",
        "PUT,    /api/connections/pinpoint,             CREDENTIALS",
        "DELETE, /api/connections/pinpoint,             CREDENTIALS",
        "POST,   /api/connections/pinpoint/check,       CREDENTIALS",
        "PUT,    /api/connections/pinpoint/key,         CREDENTIALS",
        "PUT,    /api/connections/pinpoint/settings,    CREDENTIALS",
        "GET,    /api/connections/pinpoint/disconnect,  CREDENTIALS",
        "POST,   /api/connections/pinpoint/key/check,   CREDENTIALS",
        "GET,    /api/connections/pinpoint/webhook,     CREDENTIALS",
        "POST,   /api/connections/pinpoint/webhook/secret, CREDENTIALS",
        "GET,    /api/connections/pinpoint/drift,       INGEST",
        "GET,    /api/activity,                         INGEST"
    })
    void eachPathHasOneService(String method, String path, Origin origin) {
        assertThat(RoutingTable.find(method, path)).isEqualTo(new Way.To(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/internal/connections/t/key",
                "/internal/connections/t/key",
                "/api/connections/pinpoint/key/more",
                "/api/calls/c-81/unknown",
                "/api/callsx",
                "/q/metrics",
                "/api/activity/more",
                "/api/connections/pinpoint/drift/more",
                "/webhooks/pinpoint/c-1"
            })
    void whatIsNotListedGoesNowhere(String path) {
        assertThat(RoutingTable.find("GET", path)).isInstanceOf(Way.Nowhere.class);
    }

    @Test
    void aKnownPathWithAnotherMethodTellsWhichAreAllowed() {
        assertThat(RoutingTable.find("DELETE", "/api/calls"))
                .isEqualTo(new Way.WrongMethod(java.util.Set.of("POST", "GET")));
    }
}
