package app.pinbridge.gateway.settings;

import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.settings.SettingsTemplates.status;
import app.pinbridge.gateway.signin.Person;
import app.pinbridge.gateway.signin.Role;
import app.pinbridge.gateway.token.ServiceTokens;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Sends the moving part of the page whenever it changed: as {@code status} while it moves, as {@code settled} when it has
 * come to rest, upon which the page hangs up. A stream ends after a few minutes all the same: the browser opens another,
 * and is asked again who it is.
 */
@Path("/settings/pinpoint/progress")
@RolesAllowed(Role.ADMIN)
public class ProgressStream {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final long LOOKS = 300;

    private final Viewer viewer;
    private final Asking asking;
    private final ServiceTokens tokens;
    private final ConnectionsClient connections;

    ProgressStream(Viewer viewer, Asking asking, ServiceTokens tokens, @RestClient ConnectionsClient connections) {
        this.viewer = viewer;
        this.asking = asking;
        this.tokens = tokens;
        this.connections = connections;
    }

    /** The stream. A look that finds no answer is skipped; the next comes in a second. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> progress(Sse sse) {
        Person person = viewer.person();
        return Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .select()
                .first(LOOKS)
                .onItem()
                .transformToUniAndConcatenate(tick -> look(person))
                .flatMap(found -> Multi.createFrom().items(found.stream()))
                .skip()
                .repetitions()
                .map(view -> sse.newEvent(view.isMoving() ? "status" : "settled", new status(view).render()));
    }

    /** Runs outside the request, hence the person from then and a token from now. */
    private Uni<Optional<ConnectionView>> look(Person person) {
        return Uni.createFrom()
                .item(() -> asking.ask(() -> connections.view(tokens.bearer(person))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(ProgressStream::given);
    }

    private static Optional<ConnectionView> given(Answer<ConnectionView> answer) {
        return switch (answer) {
            case Answer.Given<ConnectionView> given -> Optional.of(given.value());
            case Answer.Refused<ConnectionView> refused -> Optional.empty();
        };
    }
}
