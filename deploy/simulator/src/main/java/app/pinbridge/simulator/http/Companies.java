package app.pinbridge.simulator.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which company a host name means. Asked for as {@code {subdomain}.localhost}, any subdomain but the simulated company's
 * is nobody's; asked for by address or plain name it is always this company.
 */
public record Companies(String subdomain) {
    /** False when the Host header names a company that does not exist. */
    public boolean known(@Nullable String host) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT).replaceAll(":[0-9]+$", "");
        return !(name.endsWith(".localhost") || name.endsWith(".pinpointhq.com")) || name.startsWith(subdomain + ".");
    }
}
