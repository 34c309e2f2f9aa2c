package dev.sanad.desktop.kit.theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;

/// One sign of the icons' typeface. Typeface, size (`-fx-font-size`) and colour (`-fx-fill`) come from the
/// stylesheet; what it means is said by the control that it stands in, so it is not read out. Used on the JavaFX
/// thread, or on any other while it is in no scene.
public final class Icon extends Text {
    private final ObjectProperty<Ikon> sign = new SimpleObjectProperty<>(this, "sign");

    Icon(Ikon first) {
        getStyleClass().addAll("ikonli-font-icon", "icon");
        setAccessibleRole(AccessibleRole.NODE);
        sign.addListener((_, _, now) -> setText(Character.toString(now.getCode())));
        sign.set(first);
    }

    /// What is shown; never null.
    public ObjectProperty<Ikon> signProperty() {
        return sign;
    }

    /// Shows another sign.
    public void show(Ikon next) {
        sign.set(next);
    }
}
