package app.pinbridge.gateway.flow;

import app.pinbridge.gateway.support.Backends;
import app.pinbridge.testkit.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's own Chromium, headless. Nothing is downloaded. */
final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static boolean isThere() {
        return Chromium.find().isPresent();
    }

    /** A page of a fresh visitor. */
    Page open(String address, boolean javaScript, int width, ColorScheme colours) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(javaScript)
                .setColorScheme(colours)
                .setTimezoneId("Europe/London")
                .setLocale("en-GB")
                .setViewportSize(width, 900));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What the browser complained of, e.g. scripts that the policy forbids. */
    List<String> complaints() {
        return complaints;
    }

    static void signIn(Page page, String role) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill(role + "@acme.com");
        page.getByLabel("Password").fill(Backends.PASSWORD);
        page.locator("main button").click();
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
