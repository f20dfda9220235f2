package app.pinbridge.matching.deciding;

import app.pinbridge.engine.Engine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The engine that the service decides with: the one with the frozen model. */
final class EngineBean {
    @Produces
    @Singleton
    Engine engine() {
        return Engine.standard();
    }
}
