package dev.sanad.desktop.kit.view;

import java.util.function.Supplier;

/// A tab that a feature adds to the settings.
///
/// @param name     stable, for tests and links
/// @param titleKey what stands on it
/// @param view     made together with the settings' page
public record SettingsTab(String name, String titleKey, Supplier<View> view) {}
