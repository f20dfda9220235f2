package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.JobSeeker;

/** What becomes of the talent pipeline. */
public final class PipelineEdits {
    private final World world;

    PipelineEdits(World world) {
        this.world = world;
    }

    /** Somebody made from the seed, who has applied for no job, is entered. */
    public JobSeeker enter() {
        return world.change(() -> {
            JobSeekers table = world.jobSeekers();
            table.add(world.applications().nextPerson(), world.clock().millis());
            return table.at(table.rows() - 1);
        });
    }
}
