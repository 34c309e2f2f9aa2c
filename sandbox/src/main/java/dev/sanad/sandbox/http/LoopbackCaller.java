package dev.sanad.sandbox.http;

import java.util.Locale;
import java.util.Set;

/// Whether a request was meant for this computer. A page of the web that is open in a browser here can reach
/// loopback ports too, by a name of its own that leads to 127.0.0.1, or by sending without reading; neither
/// gets through.
public final class LoopbackCaller {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "");

    private LoopbackCaller() {}

    /// Whether host and, where a browser sends one, origin are this computer.
    public static boolean isMeant(HttpRequest request) {
        return NAMES.contains(host(request.header("host"))) && isOwn(request.header("origin"));
    }

    private static boolean isOwn(String origin) {
        int scheme = origin.indexOf("://");
        return origin.isEmpty() || (scheme > 0 && NAMES.contains(host(origin.substring(scheme + 3))));
    }

    private static String host(String address) {
        int port = address.lastIndexOf(':');
        boolean bare = port < 0 || address.endsWith("]");
        return (bare ? address : address.substring(0, port)).toLowerCase(Locale.ROOT);
    }
}
