package dev.sanad.desktop.kit.controls;

import dev.sanad.core.kernel.Failure;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.theme.Icon;
import dev.sanad.desktop.kit.theme.Icons;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Short news in the corner of the window, gone by themselves. Never the only place where something important is
/// said.
public final class Toasts {
    private static final Duration SHORT = Duration.seconds(3);
    private static final Duration LONG = Duration.seconds(8);

    private final Texts texts;
    private final Supplier<@Nullable Node> window;
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper(this, "last", "");

    /// Toasts of one window.
    ///
    /// @param window a node of the window to show them in; null while there is none
    public Toasts(Texts texts, Supplier<@Nullable Node> window) {
        this.texts = texts;
        this.window = window;
    }

    /// Something to know.
    public void info(ObservableValue<String> text) {
        show(text.getValue(), MaterialDesignI.INFORMATION, "flight", SHORT);
    }

    /// Something was done.
    public void success(ObservableValue<String> text) {
        show(text.getValue(), MaterialDesignC.CHECK_CIRCLE, "good", SHORT);
    }

    /// Something to look at.
    public void warning(ObservableValue<String> text) {
        show(text.getValue(), MaterialDesignA.ALERT, "warn", LONG);
    }

    /// Something went wrong.
    public void error(ObservableValue<String> text) {
        show(text.getValue(), MaterialDesignA.ALERT_CIRCLE, "bad", LONG);
    }

    /// A failure with what to do next and its code.
    public void failure(Failure failure) {
        show(sentence(texts, failure), MaterialDesignA.ALERT_CIRCLE, "bad", LONG);
    }

    /// What was said last.
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// A failure in one sentence: what happened, what to do, the code for support.
    public static String sentence(Texts texts, Failure failure) {
        String code = failure.reference().isEmpty()
                ? failure.code().id()
                : failure.code().id() + " " + failure.reference();
        return texts.get("kit.failure.sentence", texts.in(failure.text()), texts.in(failure.nextStep()), code);
    }

    private void show(String text, Ikon icon, String tone, Duration time) {
        last.set(text);
        Node owner = window.get();
        if (owner == null || owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        Icon graphic = Icons.of(icon);
        graphic.getStyleClass().add(tone);
        boolean arabic = texts.isArabic();
        Notifications.create()
                .owner(owner)
                .text(text)
                .graphic(graphic)
                .hideAfter(time)
                .position(arabic ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT)
                .styleClass("toast", arabic ? "toast-arabic" : "toast-latin")
                .show();
    }
}
