package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.model.Kind;
import java.util.Optional;

/**
 * Entities of one kind in rows. A row keeps its number and its id for ever; what is gone leaves a row that is not
 * present. Ids rise with the rows.
 */
public interface Table<E extends Entity> {
    /** What the rows hold. */
    Kind kind();

    /** Rows, those of the gone included. */
    int rows();

    /** False when the entity is gone. */
    boolean present(int row);

    /** The entity of a row, present or not. */
    E at(int row);

    /** Id of row 0; the others follow. */
    long firstId();

    /** Epoch milliseconds. */
    long createdAt(int row);

    /** Epoch milliseconds. */
    long updatedAt(int row);

    /** True when {@link #createdAt} rises with the rows, so that nothing needs sorting. */
    default boolean createdInOrder() {
        return false;
    }

    /** The id of a row. */
    default long idAt(int row) {
        return firstId() + row;
    }

    /** The row of an id, gone or not; -1 when there never was one. */
    default int rowOf(long id) {
        long row = id - firstId();
        return row >= 0 && row < rows() ? (int) row : -1;
    }

    /** The entity, if there is one now. */
    default Optional<E> find(long id) {
        int row = rowOf(id);
        return row >= 0 && present(row) ? Optional.of(at(row)) : Optional.empty();
    }

    /** How many are present. */
    default int count() {
        int count = 0;
        for (int row = 0; row < rows(); row++) {
            count += present(row) ? 1 : 0;
        }
        return count;
    }
}
