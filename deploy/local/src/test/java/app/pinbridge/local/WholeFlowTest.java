package app.pinbridge.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.local.check.Finding;
import app.pinbridge.local.check.MainJob;
import app.pinbridge.local.check.Patience;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.DemoCall.Expected;
import app.pinbridge.local.demo.HostProduct;
import app.pinbridge.local.demo.SimulatedCompany.Write;
import app.pinbridge.local.stack.DemoCustomer;
import app.pinbridge.local.stack.JsonHttp;
import app.pinbridge.local.stack.LocalStack;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.local.stack.StackSettings;
import app.pinbridge.local.stack.StateDirectory;
import app.pinbridge.testkit.Chromium;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole system as it is shipped, used through its own doors; one story in chapters. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeFlowTest {
    /** Each answer takes long enough for a first sync to be found in its middle. */
    private static final byte[] SLOW =
            "{\"kind\":\"latency\",\"delayMs\":400,\"times\":40}".getBytes(StandardCharsets.UTF_8);

    private static final Terminal TERMINAL = new Terminal(System.out, false);

    private static LocalStack stack;
    private static MainJob job;
    private static List<DemoCall> calls = List.of();

    @BeforeAll
    static void start() throws IOException {
        Path project = Path.of("../..").toRealPath();
        stack = LocalStack.prepare(
                StateDirectory.openFresh(Path.of("target/whole-flow").toAbsolutePath()),
                new StackSettings(project, false, 300, 2),
                StackPorts.free(),
                TERMINAL);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stopAll));
        stack.start();
        HostProduct.start(stack.ports().hostProduct(), stack.secrets().text("notes-token"));
        job = new MainJob(stack, TERMINAL, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        stack.stopAll();
    }

    @Test
    @Order(1)
    void anAdminConnectsThroughTheSettingsFormAndIngestIsKilledInTheMiddle() {
        JsonHttp pinpoint = new JsonHttp(StackPorts.url(stack.ports().simulator()) + "/_control", Map.of());
        pinpoint.post("/faults", "application/json", SLOW).orThrow("the simulator");
        withBrowser(page -> {
            signIn(page, stack.customer().admin());
            page.getByLabel("Your Pinpoint address").fill(DemoCustomer.SUBDOMAIN);
            page.getByLabel("API key").fill(stack.customer().apiKey());
            page.getByText("Save and connect").first().click();
            job.gateway().signIn();
            assertThat(new Patience(stack::requireAlive, Duration.ofMillis(100))
                            .until(Duration.ofSeconds(60), WholeFlowTest::isInTheMiddle))
                    .isTrue();
            stack.crash("ingest-service");
            assertThat(page.locator("#status"))
                    .containsText(
                            "Connected and up to date",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        });
    }

    @Test
    @Order(2)
    void everyPromiseIsKeptThoughTheMatcherIsKilledInTheMiddle() throws InterruptedException, ExecutionException {
        job.connect();

        try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<DemoCall>> played = aside.submit(job::playCalls);
            stack.crash("matching-service");
            calls = played.get();
        }

        assertThat(job.check(calls))
                .allSatisfy(finding -> assertThat(finding)
                        .extracting(Finding::ok)
                        .as("%s: %s", finding.what(), finding.figure())
                        .isEqualTo(true));
    }

    @Test
    @Order(3)
    void anInterviewerPostsTheTldrWithOneClickAndTwiceIsOnce() {
        DemoCall call = calls.stream()
                .filter(each -> each.expected() instanceof Expected.Linked)
                .findFirst()
                .orElseThrow();
        withBrowser(page -> {
            signIn(page, call.event().data().participants().get(0).email());
            page.navigate("/calls/" + call.callId());
            page.getByText("Preview TL;DR").click();
            assertThat(page.locator(".comment")).containsText("Strong on fundamentals");
            page.getByText("Post to Pinpoint").click();
            assertThat(page.locator("#posting")).containsText("Posted");
        });
        List<Write> tldrs = job.company().writes().stream()
                .filter(write -> write.body().contains("(call " + call.callId() + ")"))
                .toList();
        assertThat(tldrs)
                .hasSize(1)
                .allSatisfy(write -> assertThat(write.commentableId())
                        .isEqualTo(((Expected.Linked) call.expected()).applicationId()));
    }

    @Test
    @Order(4)
    void theKeyIsInNoLog() throws IOException {
        try (var logs = Files.list(stack.state().directory("logs"))) {
            assertThat(logs.toList())
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(Files.readString(log))
                            .doesNotContain(stack.customer().apiKey())
                            .doesNotContain(stack.secrets().text("internal-secret"))
                            .doesNotContain(stack.customer().hostToken()));
        }
    }

    @Test
    @Order(5)
    void noSecretStandsOnACommandLine() {
        List<String> commands = ProcessHandle.current()
                .descendants()
                .map(process -> process.info().commandLine().orElse(""))
                .toList();

        assertThat(commands)
                .hasSizeGreaterThan(8)
                .allSatisfy(command -> assertThat(command)
                        .doesNotContain(stack.customer().apiKey())
                        .doesNotContain(stack.customer().password())
                        .doesNotContain(stack.secrets().text("internal-secret"))
                        .doesNotContain(stack.secrets().text("notes-token")));
    }

    /** Whether something is read and something is not. */
    private static boolean isInTheMiddle() {
        long read = 0;
        long all = 0;
        for (JsonNode each : job.gateway().status().path("progress")) {
            read += each.path("done").asLong();
            all += each.path("total").asLong();
        }
        return read > 0 && read < all;
    }

    private static void signIn(Page page, String email) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(stack.customer().password());
        page.locator("main button").click();
    }

    private static void withBrowser(Consumer<Page> visit) {
        Optional<Path> chromium = Chromium.find();
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on the path: the pages are not tested");
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Page page = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")))
                    .newContext(new Browser.NewContextOptions()
                            .setBaseURL(StackPorts.url(stack.ports().gateway())))
                    .newPage();
            page.setDefaultTimeout(20_000);
            visit.accept(page);
        }
    }
}
