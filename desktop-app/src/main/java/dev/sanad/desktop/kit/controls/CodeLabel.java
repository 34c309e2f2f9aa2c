package dev.sanad.desktop.kit.controls;

import javafx.scene.control.Label;

/// A code, identifier or reference: left to right in either language, in digits of one width.
public final class CodeLabel extends Label {
    public CodeLabel(String code) {
        super(code);
        getStyleClass().add("code");
        Nodes.ltr(this);
    }
}
