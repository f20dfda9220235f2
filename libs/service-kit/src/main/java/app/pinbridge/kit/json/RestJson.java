package app.pinbridge.kit.json;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes REST bodies follow the contract's JSON rules: nothing is coerced, unknown fields are ignored. */
class RestJson {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Json.MAPPER.copy().findAndRegisterModules();
    }
}
