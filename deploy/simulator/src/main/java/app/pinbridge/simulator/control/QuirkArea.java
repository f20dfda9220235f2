package app.pinbridge.simulator.control;

import app.pinbridge.simulator.quirk.Quirks;
import java.util.Optional;

/** {@code /quirks}: reads them, sets some, resets all. */
final class QuirkArea implements ControlArea {
    private final Quirks quirks;

    QuirkArea(Quirks quirks) {
        this.quirks = quirks;
    }

    @Override
    public Optional<?> handle(ControlRequest request) {
        if (request.is("POST", 0)) {
            request.body().fieldNames().forEachRemaining(name -> quirks.set(name, request.text(name)));
        }
        if (request.is("DELETE", 0)) {
            quirks.reset();
        }
        return request.below().isEmpty() ? Optional.of(quirks.all()) : Optional.empty();
    }
}
