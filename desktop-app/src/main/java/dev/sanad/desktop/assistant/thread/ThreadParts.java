package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.kit.chat.RowMaker;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Makes the nodes of what stands between the texts.
final class ThreadParts implements RowMaker {
    private final Ui ui;
    private final ThreadViewModel model;
    private final Ways ways;
    private final ModelWords words;

    ThreadParts(Ui ui, ThreadViewModel model, Ways ways) {
        this.ui = ui;
        this.model = model;
        this.ways = ways;
        words = new ModelWords(ui);
    }

    @Override
    public Region make(Object content) {
        return switch (content) {
            case ThreadPart.Head head -> Nodes.styled(words.badge(head.badge()), "thread-head");
            case ThreadPart.Waiting _ -> waiting();
            case ThreadPart.Asked asked -> asked(asked);
            case ThreadPart.Lookup lookup -> lookup(lookup);
            case ThreadPart.Change change -> new ChangeCard(ui, model, change);
            case ThreadPart.Sources sources -> sources(sources);
            case ThreadPart.Trouble trouble -> trouble(trouble);
            case ThreadPart.Foot foot -> foot(foot);
            default -> throw new IllegalArgumentException("not a part of a conversation");
        };
    }

    private Region waiting() {
        ProgressIndicator wheel = Nodes.styled(new ProgressIndicator(), "thread-wheel");
        return Nodes.styled(new HBox(wheel, Nodes.label(ui.texts().of("assistant.waiting"), "muted")), "thread-line");
    }

    private Region asked(ThreadPart.Asked asked) {
        Button edit = small("assistant.edit", MaterialDesignP.PENCIL_OUTLINE, () -> model.edit(asked.id()));
        edit.disableProperty().bind(model.runningProperty());
        HBox row = new HBox(
                Cards.spacer(), versions(asked.versions()), new CopyButton(ui, () -> model.text(asked.id())), edit);
        return Nodes.styled(row, "thread-tools");
    }

    private Region lookup(ThreadPart.Lookup lookup) {
        ChatEvent.ToolResult.Ending ending = lookup.ending();
        Words summary = lookup.summary();
        HBox row = new HBox();
        if (ending == null) {
            row.getChildren().add(Nodes.styled(new ProgressIndicator(), "thread-wheel"));
        } else {
            boolean done = ending == ChatEvent.ToolResult.Ending.DONE;
            row.getChildren()
                    .add(Nodes.styled(
                            Icons.of(done ? MaterialDesignM.MAGNIFY : MaterialDesignA.ALERT_CIRCLE_OUTLINE),
                            done ? "thread-done" : "warn"));
        }
        Label text = Nodes.wrapping(
                ui.texts().live(() -> {
                    String title = ui.texts().in(lookup.title());
                    return summary == null ? title : title + " — " + ui.texts().in(summary);
                }),
                "muted",
                "small-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        row.getChildren().add(text);
        return Nodes.styled(row, "thread-line");
    }

    private Region sources(ThreadPart.Sources sources) {
        FlowPane all = Nodes.styled(new FlowPane(), "thread-sources");
        all.getChildren().add(Nodes.label(ui.texts().of("assistant.sources"), "muted", "small-text"));
        for (Citation source : sources.citations()) {
            Button open = new Button();
            open.setMnemonicParsing(false);
            open.getStyleClass().addAll("thread-source", Nodes.MAY_BE_CUT);
            open.textProperty()
                    .bind(ui.texts()
                            .live(() -> Isolate.ltr("[" + source.number() + "]")
                                    + " "
                                    + Isolate.auto(
                                            ui.texts().in(source.reference().title()))));
            open.setMaxWidth(320);
            Buttons.tip(
                    open,
                    ui.texts()
                            .live(() -> source.excerpt().isBlank()
                                    ? ui.texts().in(source.reference().title())
                                    : source.excerpt()));
            open.setOnAction(_ -> ways.open(source));
            all.getChildren().add(open);
        }
        return all;
    }

    private Region trouble(ThreadPart.Trouble trouble) {
        Failure failure = trouble.failure();
        VBox text = new VBox(
                Nodes.wrapping(ui.texts().live(() -> ui.texts().in(failure.text())), "strong"),
                Nodes.wrapping(ui.texts().live(() -> ui.texts().in(failure.nextStep()))),
                Nodes.label(
                        ui.texts()
                                .live(() -> Isolate.ltr((failure.code().id() + " " + failure.reference()).strip())
                                        + (trouble.kept() ? " · " + ui.texts().get("assistant.kept") : "")),
                        "muted",
                        "small-text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox card = Nodes.styled(
                new HBox(Nodes.styled(Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE), "bad"), text), "thread-trouble");
        if (trouble.retry()) {
            Button again = Buttons.plain(ui, "kit.retry", MaterialDesignR.REFRESH, () -> model.retry(trouble.id()));
            again.disableProperty().bind(model.runningProperty());
            card.getChildren().add(again);
        }
        return Nodes.styled(new VBox(card), "thread-room");
    }

    private Region foot(ThreadPart.Foot foot) {
        EntryId id = foot.id();
        Button again = small("assistant.regenerate", MaterialDesignR.REFRESH, () -> model.regenerate(id));
        again.disableProperty().bind(model.runningProperty());
        Button branch = small("assistant.branch", MaterialDesignS.SOURCE_BRANCH, () -> model.branch(id));
        branch.disableProperty().bind(model.runningProperty());
        HBox tools = Nodes.styled(
                new HBox(new CopyButton(ui, () -> model.text(id)), again, branch, sent(id), versions(foot.versions())),
                "thread-tools");
        VBox all = Nodes.styled(new VBox(tools), "thread-foot");
        if (foot.state() == ChatEntry.State.STOPPED) {
            all.getChildren().add(Nodes.wrapping(ui.texts().of("assistant.stopped"), "muted", "small-text"));
        }
        TurnFigures figures = foot.figures();
        if (figures != null) {
            Label measured = Nodes.wrapping(ui.texts().live(() -> words.figures(figures)), "muted", "small-text");
            measured.setVisible(false);
            measured.managedProperty().bind(measured.visibleProperty());
            tools.getChildren().add(time(figures, measured));
            all.getChildren().add(measured);
        }
        return all;
    }

    /// Pointing tells what was measured of the answer; a click keeps it below, another takes it away.
    private Button time(TurnFigures figures, Label measured) {
        Button time = small(
                "assistant.figures", MaterialDesignS.SPEEDOMETER, () -> measured.setVisible(!measured.isVisible()));
        Buttons.tip(time, ui.texts().live(() -> words.figures(figures)));
        time.setId("assistant-answer-figures");
        return time;
    }

    private Button sent(EntryId id) {
        return Nodes.id(
                small("assistant.sent", MaterialDesignE.EYE_OUTLINE, () -> ways.showSent(id)), "assistant-answer-sent");
    }

    private HBox versions(ChatEntry.Versions versions) {
        HBox row = Nodes.styled(new HBox(), "thread-versions");
        int count = versions.all().size();
        row.setVisible(count > 1);
        row.setManaged(count > 1);
        if (count > 1) {
            int at = versions.index();
            row.getChildren()
                    .addAll(
                            turn("assistant.version.before", MaterialDesignC.CHEVRON_LEFT, versions, at - 1),
                            Nodes.ltr(new Label((at + 1) + "/" + count)),
                            turn("assistant.version.next", MaterialDesignC.CHEVRON_RIGHT, versions, at + 1));
        }
        return row;
    }

    private Button turn(String key, Ikon icon, ChatEntry.Versions versions, int to) {
        Button button = small(key, icon, () -> model.showVersion(versions.all().get(to)));
        button.setGraphic(Icons.directional(icon));
        button.setDisable(to < 0 || to >= versions.all().size());
        return button;
    }

    private Button small(String key, Ikon icon, Runnable work) {
        Button button = Buttons.icon(ui, key, icon, work);
        button.getStyleClass().add("small");
        return button;
    }
}
