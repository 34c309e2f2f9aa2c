package dev.sanad.desktop.away;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.session.LockReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwayWatchTest {
    private static final String SESSION = "/org/freedesktop/login1/session/_32";

    @TempDir
    private Path folder;

    private final BlockingQueue<LockReason> heard = new LinkedBlockingQueue<>();

    @Test
    void theScreenSaverAndTheLoginDaemonAreHeard() throws Exception {
        String address = "unix:path=" + folder.resolve("bus") + ",listen=true";
        try (EmbeddedDBusDaemon bus = new EmbeddedDBusDaemon(BusAddress.of(address))) {
            bus.startInBackgroundAndWait(10_000);
            String client = "unix:path=" + folder.resolve("bus");
            try (DBusAway away = DBusAway.begin(
                            new Buses(Optional.of(client), Optional.of(client), Optional.of(SESSION)), heard::add);
                    DBusConnection desktop = DBusConnectionBuilder.forAddress(client)
                            .withShared(false)
                            .build()) {
                assertThat(away.listening()).isEqualTo(2);
                say(desktop, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", true);
                assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(LockReason.SYSTEM);
                // Back again, and another person's session: neither is ours to act on.
                say(desktop, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", false);
                desktop.sendMessage(
                        signal("/org/freedesktop/login1/session/_33", "org.freedesktop.login1.Session", "Lock", ""));
                say(desktop, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", true);
                assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(LockReason.SLEEP);
                desktop.sendMessage(signal(SESSION, "org.freedesktop.login1.Session", "Lock", ""));
                assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(LockReason.SYSTEM);
            }
        }
    }

    private static void say(DBusConnection from, String object, String type, String member, boolean active)
            throws Exception {
        from.sendMessage(signal(object, type, member, "b", active));
    }

    private static DBusSignal signal(String object, String type, String member, String form, Object... said)
            throws Exception {
        return new DBusSignal(null, object, type, member, form.isEmpty() ? null : form, said);
    }

    @Test
    void aBusThatIsNotThereIsLeftOut() {
        Buses nowhere = new Buses(
                Optional.of("unix:path=" + folder.resolve("nothing")), Optional.empty(), Optional.of(SESSION));
        try (DBusAway away = DBusAway.begin(nowhere, heard::add)) {
            assertThat(away.listening()).isZero();
        }
    }

    @Test
    void theBusesOfASessionAreFoundInItsEnvironment() throws Exception {
        Path socket = Files.createFile(folder.resolve("system"));
        Buses buses = Buses.of(Map.of(
                "DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1000/bus",
                "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + socket,
                "XDG_SESSION_ID", "2"));
        assertThat(buses.session()).contains("unix:path=/run/user/1000/bus");
        assertThat(buses.system()).contains("unix:path=" + socket);
        assertThat(buses.loginObject()).contains(SESSION);
        assertThat(Buses.label("c12")).isEqualTo("c12");
        assertThat(Buses.label("a-b")).isEqualTo("a_2db");
        assertThat(Buses.of(Map.of()).loginObject()).isEmpty();
    }
}
