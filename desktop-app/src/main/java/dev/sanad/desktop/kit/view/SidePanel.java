package dev.sanad.desktop.kit.view;

import dev.sanad.desktop.kit.nav.Route;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/// A panel that a feature offers beside every screen, at the end of the line. The frame knows nothing of what is in
/// it: it makes a command from this, gives the view room, and attaches it while it is seen.
///
/// @param id       of the command; stable, for tests and memory
/// @param titleKey the command's name
/// @param keys     shows it, puts the focus into it, hides it
/// @param page     the screen that has all of it in full: there the panel is not shown and the keys go to the page
/// @param view     made when it is first shown
public record SidePanel(String id, String titleKey, Ikon icon, KeyCombination keys, Route page, Supplier<View> view) {}
