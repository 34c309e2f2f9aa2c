package dev.sanad.desktop.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Personal;
import dev.sanad.desktop.doors.Features;
import dev.sanad.desktop.fakes.FakeAssistant;
import dev.sanad.desktop.fakes.FakeKnowledge;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.settings.SettingsScreens;
import dev.sanad.desktop.shell.ShellFixture;
import dev.sanad.desktop.shell.ShellWorld;
import dev.sanad.desktop.today.TodayScreens;
import dev.sanad.desktop.tour.Tour;
import dev.sanad.desktop.tour.TourResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The tour of the assistant in a whole window, over a model that answers at once.
@ExtendWith(HeadlessFx.class)
class AssistantTourTest {
    private static final String ANSWER =
            "**BV-00437**: the member number is missing. Add `1023456789`, then send again.\n\n- check the card\n";

    @Test
    void photographsEveryStopAndFindsNoFault() throws Exception {
        Tour.Config config = new Tour.Config(
                Path.of("target", "tour-assistant"),
                List.of(Language.EN, Language.AR),
                List.of(ThemeChoice.LIGHT),
                1366,
                768);
        TourResult result = new Tour(config, AssistantTourTest::open).run();
        // The frame adds stops of its own, which need the real program; they are walked through there.
        assertThat(result.faults()).noneMatch(fault -> fault.startsWith("assistant"));
        assertThat(result.exceptions()).isEmpty();
        assertThat(result.pictures())
                .isNotEmpty()
                .allSatisfy(picture ->
                        assertThat(picture.findings()).as(picture.file()).isEmpty());
    }

    private static Tour.World open(Tour.Start start, Language language, ThemeChoice theme, int width, int height) {
        try {
            return new ShellWorld(
                    HeadlessFx.onFx(() -> new ShellFixture(language, theme, AssistantTourTest::features)), () -> {});
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Screens> features(Ui ui, ShellFixture fixture) {
        FakeAssistant assistant = new FakeAssistant();
        assistant.listed.add(FakeAssistant.summary("c", "What BV-00437 says", true, false));
        assistant.sent.add(new SentView(
                FakeAssistant.NOW,
                FakeAssistant.SANDBOX,
                List.of(new SentView.Part(SentView.Role.QUESTION, "What does rule BV-00437 say about [NAME_1]?")),
                List.of(new SentView.Replacement("[NAME_1]", new Personal(Personal.Kind.NAME, "Noura"))),
                812));
        assistant.sent.add(new SentView(
                FakeAssistant.NOW,
                new ModelBadge(new ModelId("index"), "Amazon Kendra", ModelBadge.Place.CLOUD, "eu-west-1", false, true),
                List.of(new SentView.Part(SentView.Role.SEARCH, "physiotherapy approval")),
                List.of(),
                22));
        assistant.answers = turn -> {
            turn.send(new ChatEvent.Started(FakeAssistant.SANDBOX), new ChatEvent.TextDelta(ANSWER));
            turn.end(new ChatEvent.Finished(new TurnFigures(
                    new TurnFigures.Tokens(90, 30), Duration.ofMillis(120), Duration.ofMillis(420), 1)));
        };
        AssistantScreens screens = new AssistantScreens(ui, assistant, new FakeKnowledge(), fixture.eligibility);
        return List.of(
                Features.all(ui, fixture).getFirst() instanceof TodayScreens today ? new Quiet(today) : screens,
                new WithoutRecords(screens),
                new Quiet(new SettingsScreens(
                        ui, fixture.themes, fixture.settings, fixture.codes, fixture.session, screens.settings())));
    }

    /// A feature whose own stops are played elsewhere.
    private record Quiet(Screens feature) implements Screens {
        @Override
        public List<dev.sanad.desktop.kit.view.Screen> screens() {
            return feature.screens();
        }

        @Override
        public List<String> stylesheets() {
            return feature.stylesheets();
        }
    }

    /// The stops that need the records of a clinic are walked through in the real program.
    private record WithoutRecords(AssistantScreens feature) implements Screens {
        @Override
        public List<dev.sanad.desktop.kit.view.Screen> screens() {
            return feature.screens();
        }

        @Override
        public java.util.Optional<dev.sanad.desktop.kit.view.SidePanel> panel() {
            return feature.panel();
        }

        @Override
        public List<dev.sanad.desktop.kit.nav.Command> commands() {
            return feature.commands();
        }

        @Override
        public List<dev.sanad.desktop.kit.tour.TourStop> tour() {
            return AssistantTour.stops();
        }

        @Override
        public List<String> stylesheets() {
            return feature.stylesheets();
        }
    }
}
