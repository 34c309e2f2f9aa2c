package dev.sanad.core.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a service, judged by how it is written. No name is looked up: asking a name server would already tell
/// somebody.
///
/// @param uri  as typed
/// @param host lower case, without brackets
public record WebAddress(URI uri, String host) {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    /// The address; empty where it is none: not http(s), without a host, with a user, a query or a fragment.
    public static Optional<WebAddress> of(String typed) {
        try {
            URI uri = new URI(typed.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean bare = uri.getUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null || !bare) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            return Optional.of(new WebAddress(uri, host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Whether what is sent there is encrypted on the way.
    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /// Whether it leads to this computer itself.
    public boolean isLoopback() {
        boolean four = host.startsWith("127.") && IPV4.matcher(host).matches();
        return four || host.equals("localhost") || host.equals("::1");
    }

    /// An address that is never routed on the public net, or a name that only a local network knows.
    public boolean isPrivate() {
        Matcher four = IPV4.matcher(host);
        if (four.matches()) {
            int first = Integer.parseInt(four.group(1));
            int second = Integer.parseInt(four.group(2));
            return first == 10
                    || (first == 172 && second >= 16 && second <= 31)
                    || (first == 192 && second == 168)
                    || (first == 169 && second == 254);
        }
        if (host.indexOf(':') >= 0) {
            return host.matches("f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*");
        }
        return host.indexOf('.') < 0
                || host.endsWith(".local")
                || host.endsWith(".lan")
                || host.endsWith(".internal")
                || host.endsWith(".home.arpa");
    }
}
