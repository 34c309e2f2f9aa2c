package dev.sanad.desktop.settings;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.settings.Profile;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.SettingsTab;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/// Settings in tabs: this desk, the clinic, the line, payers, users.
final class SettingsView extends View {
    private static final int LONGEST_IDLE = 240;
    private static final int LONGEST_FRESH = 720;

    private final Ui ui;
    private final Themes themes;
    private final SettingsViewModel model;
    private final Fields fields;
    private final TabPane tabs = new TabPane();
    private final List<View> offeredViews = new ArrayList<>();
    private final VBox root;

    SettingsView(Ui ui, Themes themes, SettingsViewModel model, List<Part> parts, List<SettingsTab> offered) {
        this.ui = ui;
        this.themes = themes;
        this.model = tie(model);
        this.fields = new Fields(ui, model.findings());
        tabs.setId("settings-tabs");
        tabs.accessibleTextProperty().bind(ui.texts().of("settings.title"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tab("desk", "settings.tab.desk", Cards.scroll(desk()));
        tab("clinic", "settings.tab.clinic", Cards.scroll(clinic()));
        tab("line", "settings.tab.line", Cards.scroll(line()));
        for (Part part : parts) {
            tie(part.model());
            tab(part.name(), "settings.tab." + part.name(), part.node());
        }
        for (SettingsTab more : offered) {
            View view = more.view().get();
            offeredViews.add(view);
            tab(more.name(), more.titleKey(), view.root());
        }
        Label trouble = Nodes.wrapping(ui.texts().live(this::trouble, model.failureProperty()), "bad");
        Nodes.shownWhen(trouble, model.failureProperty().isNotNull());
        VBox.setVgrow(tabs, Priority.ALWAYS);
        root = Cards.page(Cards.toolbar(Cards.title(ui, "settings.title")), new VBox(trouble, tabs));
    }

    /// A tab that brings its own view model.
    ///
    /// @param name of the tab; its title is `settings.tab.<name>`
    record Part(String name, Region node, ViewModel model) {}

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(String argument) {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("settings-tab-" + argument))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    @Override
    protected void onAttach() {
        offeredViews.forEach(View::attach);
    }

    @Override
    protected void onDetach() {
        offeredViews.forEach(View::detach);
    }

    private void tab(String name, String titleKey, Node content) {
        Tab tab = new Tab();
        tab.setId("settings-tab-" + name);
        tab.textProperty().bind(ui.texts().of(titleKey));
        VBox room = Nodes.styled(new VBox(content), "tab-room");
        VBox.setVgrow(content, Priority.ALWAYS);
        tab.setContent(room);
        tabs.getTabs().add(tab);
    }

    private VBox desk() {
        ToggleSwitch hijri = new ToggleSwitch();
        hijri.setId("settings-hijri");
        hijri.textProperty().bind(ui.texts().of("settings.hijri"));
        hijri.selectedProperty().bindBidirectional(model.hijri);
        VBox look = Cards.section(
                ui,
                "settings.look",
                Fields.pairs(
                        choice(
                                "settings.language",
                                Language.values(),
                                ui.texts().languageProperty(),
                                this::languageName),
                        choice(
                                "settings.theme",
                                ThemeChoice.values(),
                                themes.choiceProperty(),
                                each -> ui.texts().getEnum("settings.themes", each))),
                hijri);
        VBox behaviour = Cards.section(
                ui,
                "settings.behaviour",
                Fields.pairs(
                        fields.number("settings.idle", model.idleMinutes, LONGEST_IDLE)
                                .hint("settings.idle.hint"),
                        fields.number("settings.fresh", model.freshHours, LONGEST_FRESH)
                                .hint("settings.fresh.hint")));
        return Nodes.styled(new VBox(look, behaviour), "gap-16");
    }

    private VBox clinic() {
        return Nodes.styled(
                new VBox(Cards.section(
                        ui,
                        "settings.clinic",
                        Cards.muted(ui.texts().of("settings.clinic.hint")),
                        Fields.pairs(
                                fields.words("settings.nameEn", model.nameEn, "clinic.name"),
                                fields.words("settings.nameAr", model.nameAr),
                                fields.code("settings.licence", model.licence, "clinic.licence"),
                                fields.code("settings.providerType", model.providerType, "clinic.providerType"),
                                fields.code("settings.baseUri", model.baseUri, "clinic.baseUri"),
                                fields.code("settings.facility", model.facility, "clinic.facility")))),
                "gap-16");
    }

    private VBox line() {
        FieldBox profile = choice(
                "settings.profile",
                Profile.values(),
                model.profile,
                each -> ui.texts().getEnum("settings.profiles", each));
        FieldBox endpoint = fields.code("settings.endpoint", model.endpoint, "exchange.endpoint");
        endpoint.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.profile.get() == Profile.SANDBOX, model.profile));
        FieldBox certificate = fields.code("settings.certificate", model.certificate, "exchange.certificate");
        Button choose = Buttons.plain(
                ui,
                "settings.certificate.choose",
                MaterialDesignF.FILE_KEY_OUTLINE,
                () -> ui.dialogs()
                        .openFile("settings.certificate.choose", "*.p12", "*.pfx")
                        .ifPresent(file -> model.certificate.set(file.toString())));
        PasswordField pin = new PasswordField();
        pin.setId("settings-pin");
        pin.textProperty().bindBidirectional(model.pin);
        FieldBox pinBox = new FieldBox(ui, "settings.pin", pin);
        Button keep = Buttons.plain(ui, "settings.pin.keep", MaterialDesignK.KEY_VARIANT, model::savePin);
        keep.disableProperty().bind(model.pin.isEmpty());
        Label kept = Nodes.label(ui.texts().of("settings.pin.kept"), "good");
        Nodes.shownWhen(kept, model.pinKeptProperty());
        return Nodes.styled(
                new VBox(
                        Cards.section(
                                ui,
                                "settings.line",
                                Cards.muted(ui.texts().of("settings.line.hint")),
                                Fields.pairs(profile, endpoint)),
                        Cards.section(
                                ui,
                                "settings.certificates",
                                Cards.muted(ui.texts().of("settings.certificate.hint")),
                                Fields.pairs(beside(certificate, choose), beside(pinBox, keep)),
                                kept)),
                "gap-16");
    }

    private static HBox beside(FieldBox box, Button button) {
        HBox row = Nodes.styled(new HBox(box, button), "field-row");
        HBox.setHgrow(box, Priority.ALWAYS);
        return row;
    }

    private <T> FieldBox choice(String key, T[] values, Property<T> property, Function<T, String> words) {
        FieldBox field = Fields.choice(ui, key, values, property.getValue(), words);
        @SuppressWarnings("unchecked")
        ComboBox<T> box = (ComboBox<T>) field.control();
        box.valueProperty().bindBidirectional(property);
        return field;
    }

    private String languageName(Language language) {
        return language == Language.AR ? "العربية" : "English";
    }

    private String trouble() {
        var failure = model.failureProperty().get();
        return failure == null ? "" : ui.texts().in(failure.text());
    }
}
