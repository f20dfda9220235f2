package app.pinbridge.simulator.control;

import app.pinbridge.simulator.world.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /tick?n=}: lets so many things happen. */
final class LifeArea implements ControlArea {
    private static final long MOST = 100_000;

    private final Life life;

    LifeArea(Life life) {
        this.life = life;
    }

    @Override
    public Optional<?> handle(ControlRequest request) {
        if (!request.is("POST", 0)) {
            return Optional.empty();
        }
        List<Life.Happening> happened = new ArrayList<>();
        for (long i = Math.min(MOST, request.number("n", 1)); i > 0; i--) {
            happened.add(life.tick());
        }
        return Optional.of(Map.of("happened", happened));
    }
}
