package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Comment;
import app.pinbridge.simulator.model.Owner;
import java.util.Optional;
import java.util.function.Consumer;

/** Changes of the world, each stamped with the world's time. */
public final class Edits {
    private final World world;

    public Edits(World world) {
        this.world = world;
    }

    /**
     * Posts a comment in the name of the system user.
     *
     * @param committed is told of it before anybody can read it
     * @return empty when the application or job seeker is not there
     */
    public Optional<Comment> comment(Owner owner, String body, Consumer<Comment> committed) {
        return world.changeComments(() -> world.codeOf(owner).map(code -> {
            int row = world.comments().post(code, body, world.clock().millis());
            Comment comment = world.comments().at(row);
            committed.accept(comment);
            return comment;
        }));
    }
}
