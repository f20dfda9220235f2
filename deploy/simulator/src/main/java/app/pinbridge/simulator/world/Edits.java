package app.pinbridge.simulator.world;

import app.pinbridge.simulator.quirk.Quirks;

/** Changes of the world, each stamped with the world's time. */
public record Edits(
        ApplicationEdits applications,
        InterviewEdits interviews,
        CompanyEdits company,
        PipelineEdits pipeline,
        CommentEdits comments) {
    /** The changes of one world, where the quirks leave a choice as they say. */
    public static Edits of(World world, Quirks quirks) {
        return new Edits(
                new ApplicationEdits(world, quirks),
                new InterviewEdits(world, quirks),
                new CompanyEdits(world),
                new PipelineEdits(world),
                new CommentEdits(world));
    }
}
