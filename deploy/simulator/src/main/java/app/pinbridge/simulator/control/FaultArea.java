package app.pinbridge.simulator.control;

import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.faults.Faults;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code /faults}: lists them, puts one on, takes one or all off. */
final class FaultArea implements ControlArea {
    private final Faults faults;

    FaultArea(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Optional<?> handle(ControlRequest request) {
        if (request.is("POST", 0)) {
            return Optional.of(Map.of("id", faults.add(rule(request))));
        }
        if (request.is("DELETE", 0)) {
            faults.clear();
        }
        if (request.is("DELETE", 1) && !faults.remove(request.below().getFirst())) {
            return Optional.empty();
        }
        return Optional.of(faults.all().stream().map(FaultArea::describe).toList());
    }

    private static FaultRule rule(ControlRequest request) {
        String name = request.text("kind");
        FaultKind kind = FaultKind.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no fault '" + name + "'; there are " + String.join(", ", kinds())));
        return new FaultRule(
                kind,
                request.optionalText("method"),
                request.optionalText("path").orElse("*"),
                request.optionalText("probability").map(Double::valueOf).orElse(1.0),
                number(request, "times"),
                Duration.ofMillis(number(request, "delayMs").orElse(500)),
                number(request, "retryAfter"));
    }

    private static OptionalInt number(ControlRequest request, String member) {
        return request.optionalText(member)
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    private static List<String> kinds() {
        return Arrays.stream(FaultKind.values()).map(FaultKind::optionName).toList();
    }

    private static Map<String, Object> describe(Faults.Active fault) {
        FaultRule rule = fault.rule();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", fault.id());
        members.put("kind", rule.kind().optionName());
        members.put("method", rule.method().orElse("*"));
        members.put("path", rule.path());
        members.put("probability", rule.probability());
        rule.times().ifPresent(times -> members.put("times", times));
        rule.retryAfter().ifPresent(seconds -> members.put("retryAfter", seconds));
        members.put("delayMs", rule.delay().toMillis());
        members.put("hits", fault.hits());
        return members;
    }
}
