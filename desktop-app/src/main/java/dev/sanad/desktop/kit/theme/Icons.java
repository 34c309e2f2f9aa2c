package dev.sanad.desktop.kit.theme;

import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignSIkonHandler;

/// Icons; size and colour come from the stylesheet.
public final class Icons {
    /// The family of the icons, as the stylesheet names it.
    private static final String FAMILY = "Material Design Icons";

    private Icons() {}

    /// Makes the icons' typeface known to JavaFX, once per process; later calls cost nothing. Any thread. Must have
    /// happened before a window with icons is laid out.
    ///
    /// @return the face
    /// @throws ExceptionInInitializerError when the face is missing or damaged
    public static Font load() {
        return Loaded.FACE;
    }

    /// An icon that looks the same in both directions.
    public static Icon of(Ikon icon) {
        return new Icon(icon);
    }

    /// An icon that points somewhere and therefore turns round where the script runs from right to
    /// left.
    public static Icon directional(Ikon icon) {
        Icon node = of(icon);
        node.scaleXProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1.0 : 1.0,
                        node.effectiveNodeOrientationProperty()));
        return node;
    }

    /// Loading once is what class initialisation is for.
    private static final class Loaded {
        static final Font FACE =
                Fonts.face(new MaterialDesignSIkonHandler().getFontResourceAsStream(), "of the icons", FAMILY);
    }
}
