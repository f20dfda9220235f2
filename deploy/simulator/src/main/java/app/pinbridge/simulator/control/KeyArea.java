package app.pinbridge.simulator.control;

import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.KeyRing;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.keys.RateLimit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /keys}: lists them, makes one ({@code POST /keys}), revokes one ({@code POST /keys/revoke}), changes one permission
 * ({@code POST /keys/permission}); enables the integration ({@code POST /keys/integration}) and sets the rate limit of
 * each key ({@code POST /keys/limit}).
 */
final class KeyArea implements ControlArea {
    private final KeyRing keys;
    private final RateLimit limit;

    KeyArea(KeyRing keys, RateLimit limit) {
        this.keys = keys;
        this.limit = limit;
    }

    @Override
    public Optional<?> handle(ControlRequest request) {
        if (!"POST".equals(request.method())) {
            return Optional.of(state());
        }
        String action = request.below().isEmpty() ? "" : request.below().getFirst();
        boolean found = switch (action) {
            case "" -> {
                keys.put(request.text("key"), permissions(request));
                yield true;
            }
            case "revoke" -> keys.revoke(request.text("key"));
            case "permission" -> {
                Category category = constant(Category.values(), request.text("category"));
                Access access = constant(Access.values(), request.text("access"));
                yield keys.change(request.text("key"), permissions -> permissions.with(category, access));
            }
            case "integration" -> {
                keys.enableIntegration(Boolean.parseBoolean(request.text("enabled")));
                yield true;
            }
            case "limit" -> {
                limit.set(Double.parseDouble(request.text("perSecond")));
                yield true;
            }
            default -> false;
        };
        return found ? Optional.of(state()) : Optional.empty();
    }

    private static Permissions permissions(ControlRequest request) {
        if (request.body().path("permissions").isObject()) {
            Permissions[] granted = {new Permissions(Map.of())};
            request.body()
                    .path("permissions")
                    .properties()
                    .forEach(entry -> granted[0] = granted[0].with(
                            constant(Category.values(), entry.getKey()),
                            constant(Access.values(), entry.getValue().asText())));
            return granted[0];
        }
        return "weak".equals(request.optionalText("permissions").orElse("full"))
                ? Permissions.weak()
                : Permissions.full();
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is none of "
                        + Arrays.toString(constants).toLowerCase(Locale.ROOT)));
    }

    private Map<String, Object> state() {
        List<Map<String, Object>> all = keys.all().entrySet().stream()
                .map(entry -> describe(entry.getKey(), entry.getValue()))
                .toList();
        return Map.of("keys", all, "integrationEnabled", keys.integrationEnabled(), "limitPerSecond", limit.get());
    }

    private static Map<String, Object> describe(String key, Permissions permissions) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("key", "…" + key.substring(Math.max(0, key.length() - 4)));
        for (Category category : Category.values()) {
            members.put(category.optionName(), permissions.of(category).name().toLowerCase(Locale.ROOT));
        }
        return members;
    }
}
