package dev.sanad.desktop.away;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the message buses of a Linux desktop are.
///
/// @param session     the address of the person's own bus; empty where there is none
/// @param system      the address of the computer's bus; empty where there is none
/// @param loginObject the path under which logind knows this session; empty where it does not
record Buses(Optional<String> session, Optional<String> system, Optional<String> loginObject) {
    private static final Path SYSTEM_SOCKET = Path.of("/run/dbus/system_bus_socket");
    private static final String SESSIONS = "/org/freedesktop/login1/session/";

    /// @param environment of the process
    static Buses of(Map<String, String> environment) {
        Optional<String> system = Optional.ofNullable(environment.get("DBUS_SYSTEM_BUS_ADDRESS"))
                .or(() -> Optional.of(SYSTEM_SOCKET).filter(Files::exists).map(socket -> "unix:path=" + socket));
        return new Buses(
                Optional.ofNullable(environment.get("DBUS_SESSION_BUS_ADDRESS")),
                system,
                Optional.ofNullable(environment.get("XDG_SESSION_ID"))
                        .filter(id -> !id.isBlank())
                        .map(id -> SESSIONS + label(id)));
    }

    /// As systemd writes a name into a path: letters stay, digits too unless first, every other byte is `_` and
    /// two hexadecimal digits.
    static String label(String name) {
        StringBuilder label = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
            boolean digit = each >= '0' && each <= '9' && !label.isEmpty();
            label.append(letter || digit ? String.valueOf((char) each) : String.format(Locale.ROOT, "_%02x", each));
        }
        return label.toString();
    }
}
