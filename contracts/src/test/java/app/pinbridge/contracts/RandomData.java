package app.pinbridge.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes random event data of a seed: any record of the contract, with fields left out at random. */
public final class RandomData {
    private static final Map<String, List<String>> CLOSED_STRINGS = Map.of(
            "AtsSync.resource", List.of("users", "jobs", "applications", "job_seekers", "interviews"),
            "Match.access.because", List.of("participant", "organizer", "recruiter", "hiring_manager"),
            "Match.denied.because", List.of("candidate"));

    private final Random random;

    public RandomData(long seed) {
        this.random = new Random(seed);
    }

    /** Data of the given type; its own id is never left out. */
    public EventData of(EventType type) {
        return (EventData) record(type.dataType(), type.dataType().getSimpleName());
    }

    private Object record(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean absent = i > 0 && !components[i].getType().isPrimitive() && random.nextInt(4) == 0;
            values[i] = absent ? null : value(components[i].getGenericType(), path + "." + components[i].getName());
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(arguments[0], path) : map(arguments, path);
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "String" -> string(path);
            case "Instant" -> Instant.ofEpochSecond(random.nextLong(4_102_444_800L), random.nextInt(1_000_000_000));
            case "boolean", "Boolean" -> random.nextBoolean();
            case "int", "Integer" -> random.nextInt(Integer.MAX_VALUE);
            case "long", "Long" -> random.nextLong(Long.MAX_VALUE);
            case "double", "Double" -> random.nextDouble();
            default -> ((Class<?>) type).isEnum() ? constant((Class<?>) type) : record((Class<?>) type, path);
        };
    }

    private String string(String path) {
        List<String> allowed = CLOSED_STRINGS.getOrDefault(path, List.of());
        return allowed.isEmpty() ? "x" + anyText() : allowed.get(random.nextInt(allowed.size()));
    }

    /** Quotes, control characters, other scripts and characters beyond the basic plane. */
    private String anyText() {
        int[] points = random.ints(random.nextInt(12), 0, 6)
                .map(kind -> new int[] {'"', '\\', '\n', 'é', '李', 0x1F600}[kind])
                .toArray();
        return new String(points, 0, points.length);
    }

    private List<Object> list(Type element, String path) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(value(element, path));
        }
        return list;
    }

    private Map<Object, Object> map(Type[] arguments, String path) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(value(arguments[0], path), value(arguments[1], path));
        }
        return map;
    }

    private Object constant(Class<?> type) {
        List<Object> known = Arrays.stream(type.getEnumConstants())
                .filter(constant -> !constant.toString().equals("UNKNOWN"))
                .map(Object.class::cast)
                .toList();
        return known.get(random.nextInt(known.size()));
    }
}
