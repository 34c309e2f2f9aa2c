package dev.sanad.desktop.away;

import dev.sanad.core.session.LockReason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens on the buses of a Linux desktop: to the screen savers of the common desktops, and to logind.
final class DBusAway implements AwayWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DBusAway.class);
    private static final String LOGIND = "org.freedesktop.login1";
    private static final List<String> SCREEN_SAVERS = List.of(
            "org.freedesktop.ScreenSaver",
            "org.gnome.ScreenSaver",
            "org.cinnamon.ScreenSaver",
            "org.mate.ScreenSaver",
            "org.xfce.ScreenSaver");

    /// A signal that somebody is gone.
    ///
    /// @param type   interface of the signal
    /// @param member its name
    /// @param object the path it must come from; empty for any
    private record Sign(String type, String member, String object) {
        DBusMatchRule rule() {
            return object.isEmpty()
                    ? new DBusMatchRule("signal", type, member)
                    : new DBusMatchRule("signal", type, member, object);
        }
    }

    private final List<DBusConnection> connections = new ArrayList<>();
    private final Consumer<LockReason> gone;

    private DBusAway(Consumer<LockReason> gone) {
        this.gone = gone;
    }

    /// A bus that is not there, or refuses, is left out: its signs are not heard then, and the log says so.
    static DBusAway begin(Buses buses, Consumer<LockReason> gone) {
        DBusAway away = new DBusAway(gone);
        buses.session()
                .ifPresent(address -> away.listen(
                        address,
                        SCREEN_SAVERS.stream()
                                .map(type -> new Sign(type, "ActiveChanged", ""))
                                .toList()));
        List<Sign> login = new ArrayList<>();
        login.add(new Sign(LOGIND + ".Manager", "PrepareForSleep", ""));
        buses.loginObject().ifPresent(object -> login.add(new Sign(LOGIND + ".Session", "Lock", object)));
        buses.system().ifPresent(address -> away.listen(address, login));
        return away;
    }

    private void listen(String address, List<Sign> signs) {
        try {
            DBusConnection connection =
                    DBusConnectionBuilder.forAddress(address).withShared(false).build();
            connections.add(connection);
            for (Sign sign : signs) {
                connection.addGenericSigHandler(sign.rule(), this::heard);
            }
        } catch (DBusException | RuntimeException notThere) {
            LOG.info(
                    "a bus of this desktop cannot be listened to: {}",
                    notThere.getClass().getSimpleName());
        }
    }

    private void heard(DBusSignal signal) {
        try {
            Object[] said = signal.getParameters();
            boolean begins = said == null || said.length == 0 || Boolean.TRUE.equals(said[0]);
            if (begins) {
                gone.accept("PrepareForSleep".equals(signal.getName()) ? LockReason.SLEEP : LockReason.SYSTEM);
            }
        } catch (DBusException unreadable) {
            LOG.info(
                    "a signal of this desktop could not be read: {}",
                    unreadable.getClass().getSimpleName());
        }
    }

    /// On how many buses somebody listens.
    int listening() {
        return connections.size();
    }

    @Override
    public void close() {
        connections.forEach(DBusConnection::disconnect);
    }
}
