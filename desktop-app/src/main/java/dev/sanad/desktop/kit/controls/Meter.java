package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.view.Ui;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// How much of a limit is used up: a bar with words, which a screen reader gets too.
public final class Meter extends VBox {
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass USED_UP = PseudoClass.getPseudoClass("used-up");
    private static final double HIGH_SHARE = 0.8;

    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();

    public Meter(Ui ui) {
        getStyleClass().add("meter");
        bar.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add("meter-words");
        bar.accessibleRoleDescriptionProperty().bind(ui.texts().of("kit.meter.role"));
        bar.accessibleTextProperty().bind(words.textProperty());
        getChildren().addAll(bar, words);
    }

    /// Shows a share.
    ///
    /// @param used    what is used up, not negative
    /// @param allowed the limit; where it is not positive the bar is full
    /// @param text    in the language of the moment
    public void show(BigDecimal used, BigDecimal allowed, String text) {
        double share = allowed.signum() > 0
                ? used.divide(allowed, 4, RoundingMode.HALF_UP).doubleValue()
                : 1;
        bar.setProgress(Math.clamp(share, 0, 1));
        words.setText(text);
        pseudoClassStateChanged(HIGH, share >= HIGH_SHARE && share < 1);
        pseudoClassStateChanged(USED_UP, share >= 1);
    }
}
