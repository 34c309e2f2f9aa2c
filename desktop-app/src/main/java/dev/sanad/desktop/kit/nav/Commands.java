package dev.sanad.desktop.kit.nav;

import dev.sanad.core.kernel.Subscription;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyEvent;

/// The commands of the moment. A later command takes a shortcut over from an earlier one until it is removed, so
/// that
/// an open screen can lend a key its own meaning. Used on the JavaFX thread.
public final class Commands {
    private final ObservableList<Command> all = FXCollections.observableArrayList();
    private final ObservableList<Command> readable = FXCollections.unmodifiableObservableList(all);

    /// Adds a command until the result is closed.
    public Subscription add(Command command) {
        all.add(command);
        return () -> all.remove(command);
    }

    /// All commands, in the order in which they were added.
    public ObservableList<Command> all() {
        return readable;
    }

    /// A command by its id.
    public Optional<Command> find(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /// Runs the command that this key event belongs to.
    ///
    /// @return whether there was one
    public boolean run(KeyEvent event) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Command command = all.get(i);
            boolean meant = command.keys().filter(keys -> keys.match(event)).isPresent();
            if (meant && command.enabledProperty().get()) {
                command.run();
                return true;
            }
        }
        return false;
    }
}
