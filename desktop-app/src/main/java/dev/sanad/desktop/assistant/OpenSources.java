package dev.sanad.desktop.assistant;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.Passage;
import dev.sanad.core.knowledge.index.IndexPassage;
import dev.sanad.desktop.assistant.models.ModelSettings;
import dev.sanad.desktop.assistant.sent.SentPane;
import dev.sanad.desktop.assistant.sent.SentViewModel;
import dev.sanad.desktop.assistant.thread.Ways;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.view.Ui;
import java.util.function.Consumer;

/// Opens what a conversation points at: records on their screens, passages and what was sent in a sheet.
final class OpenSources implements Ways {
    private final Ui ui;
    private final Doors doors;
    private final AssistantViewModel model;
    private final Latest reading;

    /// Whom it asks.
    record Doors(AssistantService assistant, KnowledgeService knowledge, EligibilityService eligibility) {}

    OpenSources(Ui ui, Doors doors, AssistantViewModel model) {
        this.ui = ui;
        this.doors = doors;
        this.model = model;
        reading = new Latest(ui.fx());
    }

    @Override
    public void open(Citation source) {
        Reference reference = source.reference();
        switch (reference.kind()) {
            case PATIENT -> ui.navigation().open(Route.PATIENTS, reference.id());
            case CHECK -> openCheck(new CheckId(reference.id()));
            case PASSAGE ->
                reading.take(
                        doors.knowledge().passage(reference.id()),
                        outcome -> take(outcome, passage -> show(passage, source.excerpt())));
            case CODE, RULE -> openKnown(source);
            case APPROVAL, CLAIM -> showExcerpt(source);
            case INDEX -> showOfIndex(source);
        }
    }

    @Override
    public void browse(String address) {
        CopyButton.copy(address);
        ui.toasts().info(ui.texts().of("assistant.address-copied"));
    }

    @Override
    public void showSent(EntryId answer) {
        SentViewModel sent = new SentViewModel(doors.assistant(), answer, ui.fx());
        ui.dialogs().sheet("assistant.sent", new SentPane(ui, sent), sent::detach);
        sent.attach();
    }

    @Override
    public void setUp() {
        ui.navigation().open(Route.SETTINGS, ModelSettings.TAB);
    }

    @Override
    public void switchOn() {
        model.switchTo(true);
    }

    private void openCheck(CheckId check) {
        reading.take(
                doors.eligibility().open(check),
                outcome -> take(
                        outcome,
                        (EligibilityAnswer answer) -> ui.navigation()
                                .open(
                                        Route.ELIGIBILITY,
                                        answer.question().patient().value() + "/check/" + check.value())));
    }

    /// A code or rule stands in the knowledge base under its own id; one that does not is shown as it was cited.
    private void openKnown(Citation source) {
        reading.take(doors.knowledge().passage(source.reference().id()), outcome -> {
            if (outcome instanceof Outcome.Failed<Passage>(Failure why) && why.code() == FailureCode.NOT_FOUND) {
                showExcerpt(source);
            } else {
                take(outcome, passage -> show(passage, source.excerpt()));
            }
        });
    }

    private void showExcerpt(Citation source) {
        ui.dialogs()
                .sheet(
                        "assistant.source",
                        new PassagePane(ui, source.reference().title(), source.excerpt(), source.excerpt()),
                        () -> {});
    }

    /// A passage of the index is kept with the answer that cites it.
    private void showOfIndex(Citation source) {
        ui.dialogs()
                .sheet(
                        "assistant.source",
                        new PassagePane(
                                ui,
                                source.reference().title(),
                                source.excerpt(),
                                source.excerpt(),
                                IndexPassage.addressOf(source.reference())),
                        () -> {});
    }

    private void show(Passage passage, String excerpt) {
        ui.dialogs()
                .sheet(
                        "assistant.source",
                        new PassagePane(ui, passage.reference().title(), passage.text(), excerpt),
                        () -> {});
    }

    private <T> void take(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(T found) -> done.accept(found);
            case Outcome.Failed<T>(Failure why) -> ui.toasts().failure(why);
            case Outcome.Queued<T> _, Outcome.Refused<T> _ ->
                throw new IllegalStateException("reading is neither queued nor refused");
        }
    }
}
