package dev.sanad.desktop.kit.view;

import dev.sanad.desktop.kit.controls.Toasts;
import dev.sanad.desktop.kit.format.Formats;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.nav.Commands;
import dev.sanad.desktop.kit.nav.Navigation;
import dev.sanad.desktop.kit.nav.OpenRecords;
import java.util.concurrent.Executor;

/// What every view is given.
///
/// @param texts      in the language of the moment
/// @param formats    dates, money, numbers
/// @param fx         runs work on the JavaFX thread
/// @param pulse      runs work once per frame
/// @param commands   palette and shortcuts
/// @param navigation from screen to screen
/// @param toasts     short news
/// @param memory     small choices that survive a restart
/// @param dialogs    questions to the person
/// @param io         runs work that reads or writes files, off the JavaFX thread
/// @param open       what the person is looking at
public record Ui(
        Texts texts,
        Formats formats,
        FxExecutor fx,
        FramePulse pulse,
        Commands commands,
        Navigation navigation,
        Toasts toasts,
        Memory memory,
        Dialogs dialogs,
        Executor io,
        OpenRecords open) {}
