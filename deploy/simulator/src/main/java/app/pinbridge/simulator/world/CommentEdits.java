package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Comment;
import app.pinbridge.simulator.model.Owner;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds comments, which is the only thing that can be done with them. */
public final class CommentEdits {
    private final World world;

    CommentEdits(World world) {
        this.world = world;
    }

    /**
     * Posts a comment in the name of the system user.
     *
     * @param committed is told of it before anybody can read it
     * @return empty when the application or job seeker is not there
     */
    public Optional<Comment> post(Owner owner, String body, Consumer<Comment> committed) {
        return world.changeComments(() -> world.codeOf(owner).map(code -> {
            int row = world.comments().post(code, body, world.clock().millis());
            Comment comment = world.comments().at(row);
            committed.accept(comment);
            return comment;
        }));
    }
}
