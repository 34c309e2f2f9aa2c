package dev.sanad.desktop.eligibility.proof;

import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.view.Dialogs;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.people.Choices;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// Asks on which printer. Windows and macOS have a dialog for that; on Linux the JDK would open a window of Swing, in
/// the system's language and from left to right, and the packages leave Swing's windows out.
final class PrinterChoice {
    private final Ui ui;
    private final boolean systemAsks;

    /// @param system the property `os.name`
    PrinterChoice(Ui ui, String system) {
        this.ui = ui;
        String name = system.toLowerCase(Locale.ROOT);
        systemAsks = name.contains("win") || name.contains("mac");
    }

    /// Lets the job's printer be chosen; `then` runs when it is. A job that nobody wants is given up.
    void ask(PrinterJob job, Runnable then) {
        if (systemAsks) {
            answered(job, then, job.showPrintDialog(null));
            return;
        }
        boolean[] chosen = new boolean[1];
        Dialogs.Sheet[] sheet = new Dialogs.Sheet[1];
        List<Printer> printers = Printer.getAllPrinters().stream()
                .sorted(Comparator.comparing(Printer::getName))
                .toList();
        VBox content = content(printers, job.getPrinter(), Printer::getName, printer -> {
            job.setPrinter(printer);
            chosen[0] = true;
            sheet[0].close();
        });
        sheet[0] = ui.dialogs().sheet("eligibility.print.title", content, () -> answered(job, then, chosen[0]));
    }

    private static void answered(PrinterJob job, Runnable then, boolean chosen) {
        if (chosen) {
            then.run();
        } else {
            job.cancelJob();
        }
    }

    /// What the sheet holds: the printers, the usual one chosen, and the button that prints.
    <T> VBox content(List<T> printers, T usual, Function<T, String> name, Consumer<T> go) {
        SimpleObjectProperty<T> chosen = new SimpleObjectProperty<>(usual);
        ComboBox<T> box = Choices.of(ui, printers, chosen, name);
        box.setId("printers");
        Button print = Buttons.primary(ui, "eligibility.command.print", null, () -> go.accept(chosen.get()));
        print.setId("print-on");
        print.setDefaultButton(true);
        return Nodes.styled(
                new VBox(new FieldBox(ui, "eligibility.print.printer", box), Cards.toolbar(Cards.spacer(), print)),
                "gap-16");
    }
}
