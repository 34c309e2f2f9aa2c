package dev.sanad.desktop.kit.nav;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something a person can have done: found in the palette, run by a shortcut, shown on a button.
public final class Command {
    private final String id;
    private final String titleKey;
    private final Ikon icon;
    private final @Nullable KeyCombination keys;
    private final Runnable work;
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(this, "enabled", true);

    /// A command.
    ///
    /// @param id       stable, for tests and memory
    /// @param titleKey its name in the palette and on tooltips
    /// @param keys     its shortcut; null for none
    public Command(String id, String titleKey, Ikon icon, @Nullable KeyCombination keys, Runnable work) {
        this.id = id;
        this.titleKey = titleKey;
        this.icon = icon;
        this.keys = keys;
        this.work = work;
    }

    /// Lets the command run only while the condition holds.
    public Command enabledWhen(ObservableValue<Boolean> condition) {
        enabled.bind(condition);
        return this;
    }

    /// Runs it, unless it is switched off.
    public void run() {
        if (enabled.get()) {
            work.run();
        }
    }

    public String id() {
        return id;
    }

    public String titleKey() {
        return titleKey;
    }

    public Ikon icon() {
        return icon;
    }

    public Optional<KeyCombination> keys() {
        return Optional.ofNullable(keys);
    }

    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }
}
