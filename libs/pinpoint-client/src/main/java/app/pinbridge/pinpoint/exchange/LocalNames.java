package app.pinbridge.pinpoint.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Leads names under {@code .localhost} to this machine (RFC 6761 §6.3), which not every resolver does, so that a simulator
 * can tell companies apart by their host as Pinpoint does. Other hosts go as the operator's proxy settings say.
 */
final class LocalNames extends ProxySelector {
    private final ProxySelector others;

    LocalNames(ProxySelector others) {
        this.others = others;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost();
        if (host != null && host.endsWith(".localhost") && "http".equals(uri.getScheme())) {
            int port = uri.getPort() < 0 ? 80 : uri.getPort();
            return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        }
        return others.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException problem) {
        others.connectFailed(uri, address, problem);
    }
}
