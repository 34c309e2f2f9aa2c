package dev.sanad.desktop.kit.controls;

import dev.sanad.core.kernel.Money;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// An amount with its currency, at the far end of its room.
public final class MoneyLabel extends Label {
    private final ObjectProperty<@Nullable Money> money = new SimpleObjectProperty<>(this, "money");

    public MoneyLabel(Ui ui) {
        getStyleClass().add("money");
        setAlignment(Pos.CENTER_RIGHT);
        setMaxWidth(Double.MAX_VALUE);
        textProperty()
                .bind(ui.texts()
                        .live(
                                () -> {
                                    Money now = money.get();
                                    return now == null ? "" : ui.formats().money(now);
                                },
                                money));
    }

    /// The amount; null shows nothing.
    public ObjectProperty<@Nullable Money> moneyProperty() {
        return money;
    }
}
