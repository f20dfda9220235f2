package app.pinbridge.simulator.control;

import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.User;
import app.pinbridge.simulator.world.Interviews;
import app.pinbridge.simulator.world.Table;
import app.pinbridge.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The reading half of {@code /interviews}, {@code /applications}, {@code /jobs} and {@code /users}, and {@code /world}. */
final class FactArea {
    private static final int USUAL = 100;

    private final World world;
    private final Facts facts;

    FactArea(World world) {
        this.world = world;
        this.facts = new Facts(world);
    }

    /** Counts and the present. */
    Optional<?> overview() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("now", world.clock().instant());
        for (Table<?> table : List.of(
                world.users(),
                world.jobs(),
                world.applications(),
                world.jobSeekers(),
                world.interviews(),
                world.comments())) {
            counts.put(table.kind().type(), table.count());
        }
        return Optional.of(counts);
    }

    /** Interviews with a slot between {@code from} and {@code to}, the earliest first, or one of them. */
    Optional<?> interviews(ControlRequest request) {
        Interviews table = world.interviews();
        if (request.below().size() == 1) {
            return one(table, request, facts::interview);
        }
        long from = request.instant("from").map(Instant::toEpochMilli).orElse(Long.MIN_VALUE + 1);
        long to = request.instant("to").map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        return world.read(() -> Optional.of(IntStream.range(0, table.rows())
                .filter(row -> table.present(row) && table.startAt(row) >= from && table.startAt(row) < to)
                .boxed()
                .sorted(Comparator.comparingLong(table::startAt))
                .limit(request.number("limit", USUAL))
                .map(facts::interview)
                .toList()));
    }

    /** Applications, the newest first, or one of them. */
    Optional<?> applications(ControlRequest request) {
        IntFunction<Map<String, Object>> fact =
                row -> facts.application(world.applications().at(row));
        return request.below().size() == 1
                ? one(world.applications(), request, fact)
                : many(world.applications(), request, fact);
    }

    /** Jobs, the newest first, or one of them, with their stages. */
    Optional<?> jobs(ControlRequest request) {
        return request.below().size() == 1
                ? one(world.jobs(), request, this::job)
                : many(world.jobs(), request, this::job);
    }

    /** Users, the newest first, or one of them. */
    Optional<?> users(ControlRequest request) {
        return request.below().size() == 1
                ? one(world.users(), request, this::user)
                : many(world.users(), request, this::user);
    }

    private Map<String, Object> job(int row) {
        Job job = world.jobs().at(row);
        Map<String, Object> fact = new LinkedHashMap<>();
        facts.job(job, fact);
        fact.put(
                "stages",
                job.stages().stream()
                        .map(stage -> Map.of("id", String.valueOf(stage.id()), "name", stage.name()))
                        .toList());
        return fact;
    }

    private Map<String, Object> user(int row) {
        User user = world.users().at(row);
        return Map.of("userId", String.valueOf(user.id()), "email", user.email(), "name", user.fullName());
    }

    private Optional<?> one(Table<?> table, ControlRequest request, IntFunction<Map<String, Object>> fact) {
        return world.read(() -> {
            int row = table.rowOf(request.id());
            return row >= 0 && table.present(row) ? Optional.of(fact.apply(row)) : Optional.empty();
        });
    }

    private Optional<?> many(Table<?> table, ControlRequest request, IntFunction<Map<String, Object>> fact) {
        long limit = request.number("limit", USUAL);
        return world.read(() -> {
            List<Map<String, Object>> found = new ArrayList<>();
            for (int row = table.rows() - 1; row >= 0 && found.size() < limit; row--) {
                if (table.present(row)) {
                    found.add(fact.apply(row));
                }
            }
            return Optional.of(found);
        });
    }
}
