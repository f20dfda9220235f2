package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.Part;
import app.pinbridge.corpus.world.Backdrop;
import app.pinbridge.corpus.world.Stage;
import app.pinbridge.corpus.world.Telling;
import app.pinbridge.corpus.world.World;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that can be hard about a call.
 *
 * @param id letter of its section and number, e.g. {@code A1}
 */
record Case(String id, Builder builder) {

    /** Changes a scene that agrees in everything into the case, and says what is right. */
    @FunctionalInterface
    interface Builder {
        /** Builds the case, or its twin, which differs in one fact. */
        void build(Setting setting, boolean twin);
    }

    /** One world of this case, and those of other customers that belong to it. */
    List<Telling> tell(Dice dice, Part part, String tenant, boolean twin) {
        World world = new World(dice, part, tenant, twin ? id + "t" : id);
        Stage stage = new Stage(world);
        Backdrop backdrop = new Backdrop(world, stage);
        builder.build(new Setting(world, stage, backdrop, stage.scene()), twin);
        backdrop.paint();
        return Stream.concat(Stream.of(world), world.neighbours().stream())
                .map(Telling::of)
                .toList();
    }
}
