package dev.sanad.desktop.kit.theme;

import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Icons; size and colour come from the stylesheet.
public final class Icons {
    private Icons() {}

    /// Has the icons' typeface read. Worth doing beforehand on any thread; the first icon does it
    /// otherwise.
    public static void load() {
        of(MaterialDesignS.SHIELD_PLUS);
    }

    /// An icon that looks the same in both directions.
    public static FontIcon of(Ikon icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        node.setFocusTraversable(false);
        return node;
    }

    /// An icon that points somewhere and therefore turns round where the script runs from right to
    /// left.
    public static FontIcon directional(Ikon icon) {
        FontIcon node = of(icon);
        node.scaleXProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1.0 : 1.0,
                        node.effectiveNodeOrientationProperty()));
        return node;
    }
}
