package app.pinbridge.ingest;

import app.pinbridge.ingest.settings.IngestSettings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Proxy;

/** Settings as they are where nothing is set; of those that are durations. */
public final class UsualSettings {
    public static final IngestSettings INGEST = (IngestSettings) Proxy.newProxyInstance(
            IngestSettings.class.getClassLoader(),
            new Class<?>[] {IngestSettings.class},
            (proxy, method, arguments) -> DurationConverter.parseDuration(
                    method.getAnnotation(WithDefault.class).value()));

    private UsualSettings() {}
}
