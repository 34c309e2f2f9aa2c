package dev.sanad.desktop.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.HistoryHit;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.Proposal;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.ToolPlan;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.fakes.FakeAssistant;
import dev.sanad.desktop.fakes.FakeKnowledge;
import dev.sanad.desktop.fakes.FakeTurn;
import dev.sanad.desktop.fakes.Stagehand;
import dev.sanad.desktop.kit.controls.Pictures;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.shell.ShellFixture;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class AssistantViewTest {
    private static final TurnFigures FIGURES =
            new TurnFigures(new TurnFigures.Tokens(1_204, 148), Duration.ofMillis(310), Duration.ofMillis(2_450), 2);

    private final FakeAssistant assistant = new FakeAssistant();
    private final FakeKnowledge knowledge = new FakeKnowledge();

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,LIGHT", "AR,DARK", "EN,DARK"})
    void panelAndPage(Language language, ThemeChoice theme) throws Exception {
        boolean arabic = language == Language.AR;
        String name = "assistant-" + language + "-" + theme + "-";
        furnish(arabic);
        ShellFixture frame = HeadlessFx.onFx(() -> new ShellFixture(language, theme, (ui, fixture) -> {
            List<dev.sanad.desktop.kit.view.Screens> all =
                    new java.util.ArrayList<>(dev.sanad.desktop.doors.Features.all(ui, fixture));
            all.add(1, new AssistantScreens(ui, assistant, knowledge, fixture.eligibility));
            return all;
        }));
        panel(frame, name, arabic);
        page(frame, name, arabic);
        HeadlessFx.onFx(() -> {
            assertThat(frame.shell.ui().texts().missing()).isEmpty();
            frame.stage.hide();
            return null;
        });
    }

    private void panel(ShellFixture frame, String name, boolean arabic) throws Exception {
        HeadlessFx.onFx(() -> {
            frame.shell
                    .ui()
                    .open()
                    .show(
                            Route.TODAY,
                            List.of(
                                    new Reference(
                                            Reference.Kind.CHECK,
                                            "k1",
                                            new Words("Eligibility answer", "جواب الأهلية")),
                                    new Reference(
                                            Reference.Kind.PATIENT,
                                            "p1",
                                            new Words("Noura Al-Qahtani", "نورة القحطاني"))));
            press(frame, KeyCode.J);
            return null;
        });
        photo(frame, name + "panel-empty");
        FakeTurn turn = asked(frame, name, arabic);
        HeadlessFx.onFx(() -> {
            turn.send(new ChatEvent.Cited(new Citation(
                    1, FakeKnowledge.PASSAGE.reference(), "The patient pays twenty percent of each visit.")));
            turn.send(new ChatEvent.ToolProposal(proposal()));
            return null;
        });
        photo(frame, name + "panel-change");
        HeadlessFx.onFx(() -> {
            ((Button) frame.shell.scene().lookup("#assistant-change-allow")).fire();
            turn.send(new ChatEvent.ToolResult(
                    "x1", ChatEvent.ToolResult.Ending.DONE, new Words("The check was sent.", "أُرسل الفحص.")));
            turn.end(new ChatEvent.Finished(FIGURES));
            ((Button) frame.shell.scene().lookup("#panel-whole")).fire();
            return null;
        });
        photo(frame, name + "page-answer");
        HeadlessFx.onFx(() -> {
            Button figures = (Button) frame.shell.scene().lookup("#assistant-answer-figures");
            Label told = (Label) figures.getParent().getParent().lookup(".small-text");
            assertThat(told.isVisible()).isFalse();
            figures.fire();
            assertThat(told.isVisible()).isTrue();
            assertThat(told.getText()).contains("148", "1,204");
            assertThat(figures.getAccessibleHelp()).isEqualTo(told.getText());
            return null;
        });
        photo(frame, name + "page-answer-figures");
    }

    private FakeTurn asked(ShellFixture frame, String name, boolean arabic) throws Exception {
        HeadlessFx.onFx(() -> {
            TextArea field = (TextArea) frame.shell.scene().lookup("#assistant-field");
            field.setText(arabic ? "كم تدفع نورة لزيارة طبيب الأسنان؟" : "What does Noura pay at the dentist?");
            ((Button) frame.shell.scene().lookup("#assistant-send")).fire();
            return null;
        });
        FakeTurn turn = assistant.turn();
        HeadlessFx.onFx(() -> {
            turn.send(new ChatEvent.Started(FakeAssistant.SANDBOX));
            turn.send(new ChatEvent.ToolCall(
                    "t1", "coverage", new Words("Look the coverage up", "البحث عن التغطية"), "{}"));
            turn.send(new ChatEvent.ToolResult(
                    "t1", ChatEvent.ToolResult.Ending.DONE, new Words("2 coverages", "تغطيتان")));
            turn.send(new ChatEvent.TextDelta(answer(arabic)));
            return null;
        });
        photo(frame, name + "panel-streaming");
        return turn;
    }

    private void page(ShellFixture frame, String name, boolean arabic) throws Exception {
        HeadlessFx.onFx(() -> {
            ((Button) frame.shell.scene().lookup(".thread-source")).fire();
            return null;
        });
        photo(frame, name + "page-passage");
        HeadlessFx.onFx(() -> {
            frame.shell.closeTop();
            TextArea field = (TextArea) frame.shell.scene().lookup("#assistant-field");
            field.setText(arabic ? "ولماذا رُفضت؟" : "And why was it refused?");
            key(field, KeyCode.ENTER, false);
            assistant
                    .turn()
                    .send(
                            new ChatEvent.Started(FakeAssistant.SANDBOX),
                            new ChatEvent.TextDelta(arabic ? "لأن" : "Because the"));
            assistant.turn().end(new ChatEvent.Failed(Failure.of(FailureCode.MODEL_BROKE_OFF), true, FIGURES));
            ((javafx.scene.control.TextField) frame.shell.scene().lookup("#assistant-search")).setText("dental");
            return null;
        });
        photo(frame, name + "page-trouble");
        HeadlessFx.onFx(() -> {
            ((Button) eye(frame)).fire();
            return null;
        });
        photo(frame, name + "page-sent");
        HeadlessFx.onFx(() -> {
            ((Button) frame.shell.scene().lookup("#sent-next")).fire();
            assertThat(((javafx.scene.control.TextArea) frame.shell.scene().lookup("#sent-text")).getText())
                    .contains("physiotherapy approval");
            return null;
        });
        photo(frame, name + "page-sent-index");
        HeadlessFx.onFx(() -> {
            frame.shell.closeTop();
            assistant.models.set(assistant.models.get().with(false));
            return null;
        });
        photo(frame, name + "page-off");
    }

    private void furnish(boolean arabic) {
        assistant.prompts.add(FakeAssistant.prompt());
        assistant.prompts.add(new dev.sanad.core.assistant.QuickPrompt(
                "why",
                new Words("Why this answer?", "لماذا هذا الجواب؟"),
                new Words("Why did the payer answer this?", "لماذا أجابت الشركة بهذا؟"),
                dev.sanad.core.assistant.ChatTask.CONVERSATION));
        String[] titles = arabic
                ? new String[] {"تغطية الأسنان لنورة", "رمز BE-1-6 ومعناه", "الحد السنوي", "موافقة الأشعة"}
                : new String[] {
                    "Noura's dental cover",
                    "What BE-1-6 means and what to attach",
                    "Yearly limit",
                    "Approval for the x-ray"
                };
        for (int at = 0; at < titles.length; at++) {
            assistant.listed.add(FakeAssistant.summary("h" + at, titles[at], at == 0, at == 2));
        }
        String excerpt =
                arabic ? "علاج الأسنان مغطى دون إحالة dental" : "… the dental treatment is covered without referral …";
        int begin = excerpt.indexOf("dental");
        assistant.hits.add(new HistoryHit(
                assistant.listed.getFirst(),
                new EntryId("e"),
                ChatEntry.Author.MODEL,
                excerpt,
                List.of(new HistoryHit.Mark(begin, begin + 6))));
        assistant.sent.add(new SentView(
                FakeAssistant.NOW,
                FakeAssistant.SANDBOX,
                List.of(
                        new SentView.Part(
                                SentView.Role.INSTRUCTIONS, "Answer from the facts only. Cite them by number."),
                        new SentView.Part(SentView.Role.QUESTION, "What does [NAME_1] pay? Member [MEMBER_1].")),
                List.of(
                        new SentView.Replacement("[NAME_1]", new Personal(Personal.Kind.NAME, "نورة القحطاني")),
                        new SentView.Replacement("[MEMBER_1]", new Personal(Personal.Kind.MEMBER, "1023456789"))),
                2_345));
        assistant.sent.add(new SentView(
                FakeAssistant.NOW,
                new ModelBadge(new ModelId("index"), "Amazon Kendra", ModelBadge.Place.CLOUD, "eu-west-1", false, true),
                List.of(new SentView.Part(SentView.Role.SEARCH, "physiotherapy approval")),
                List.of(),
                22));
    }

    private static Proposal proposal() {
        return new Proposal(
                "x1",
                "start_check",
                new Words("Start an eligibility check", "بدء فحص أهلية"),
                List.of(
                        new ToolPlan.Line(
                                new Words("Patient", "المريض"),
                                new Words("Norah Al-Qahtani", "نورة القحطاني"),
                                ToolPlan.Form.NAME),
                        new ToolPlan.Line(
                                new Words("Member", "رقم العضوية"), Words.same("1023456789"), ToolPlan.Form.CODE),
                        new ToolPlan.Line(
                                new Words("Service date", "تاريخ الخدمة"),
                                Words.same("2026-11-24"),
                                ToolPlan.Form.DATE)));
    }

    private static String answer(boolean arabic) {
        return arabic
                ? "تدفع **نورة** 20 % بحد أقصى `100.00 SAR` [1].\n\n- الزيارة الأولى في 2026-11-24\n- الموافقة فوق 500.00 SAR\n\n| المنفعة | الحد |\n|---|--:|\n| الأسنان | SAR 2,000 |\n"
                : "**Noura** pays 20 %, at most `SAR 100.00` [1].\n\n- first visit on 2026-11-24\n- approval above SAR 500.00\n\n| Benefit | Limit |\n|---|--:|\n| Dental | SAR 2,000 |\n";
    }

    private static Node eye(ShellFixture frame) {
        return frame.shell.scene().getRoot().lookupAll(".thread-tools .button").stream()
                .filter(node -> node instanceof Button button
                        && (button.getAccessibleText().equals("What was sent")
                                || button.getAccessibleText().equals("ما الذي أُرسل")))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static void photo(ShellFixture frame, String name) throws Exception {
        Stagehand.frames(5);
        HeadlessFx.onFx(() -> Pictures.write(frame.shell.scene(), name));
    }

    private static void press(ShellFixture frame, KeyCode key) {
        key(frame.shell.scene().getRoot(), key, true);
    }

    private static void key(Node node, KeyCode key, boolean control) {
        javafx.event.Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }
}
