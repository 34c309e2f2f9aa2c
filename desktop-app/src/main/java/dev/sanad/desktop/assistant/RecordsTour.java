package dev.sanad.desktop.assistant;

import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What the tour does with the assistant and the records of a clinic: questions beside an open patient, a change with a
/// click, a question in Arabic, a model that cannot be reached.
final class RecordsTour {
    private RecordsTour() {}

    static List<TourStop> stops() {
        return List.of(
                TourStop.of("assistant-patient", RecordsTour::patient),
                TourStop.of("assistant-change", RecordsTour::change),
                TourStop.of("assistant-arabic", RecordsTour::arabic),
                TourStop.of("assistant-justification", RecordsTour::justification),
                TourStop.of("assistant-offline", RecordsTour::offline));
    }

    private static void patient(TourGuide guide) {
        openPatient(guide, "Norah");
        panel(guide);
        guide.click("#panel-fresh");
        guide.photo("prompts");
        ask(guide, "Which insurance coverage does this patient have?");
        guide.photo("answer");
    }

    private static void change(TourGuide guide) {
        openPatient(guide, "Norah");
        panel(guide);
        guide.type("#assistant-field", "Start an eligibility check for this patient.");
        guide.click("#assistant-send");
        guide.until("a change waits", () -> guide.has("#assistant-change-allow"));
        guide.photo("proposal");
        guide.click("#assistant-change-allow");
        ended(guide);
        guide.photo("done");
        guide.click("#panel-close");
        guide.open(Route.ASSISTANT, "");
        guide.photo("page");
    }

    private static void arabic(TourGuide guide) {
        guide.open(Route.ASSISTANT, "");
        guide.click("#assistant-fresh");
        ask(guide, "هل المريضة نورة عبدالله الحربي مغطاة؟ وماذا تدفع؟");
        guide.photo("answer");
        guide.click("#assistant-answer-sent");
        guide.until("what was sent is open", () -> guide.has("#sent-parts"));
        guide.photo("sent");
        guide.press(KeyCode.ESCAPE);
    }

    /// Beside the insurer's answer that is open there.
    private static void justification(TourGuide guide) {
        guide.open(Route.ELIGIBILITY, "");
        panel(guide);
        guide.click("#panel-fresh");
        guide.until("prompts of the answer", () -> guide.has("#assistant-prompt-check-justification"));
        guide.photo("prompts");
        guide.click("#assistant-prompt-check-justification");
        ended(guide);
        guide.photo("draft");
        guide.click("#panel-close");
    }

    private static void offline(TourGuide guide) {
        guide.line(TourGuide.LineFault.DOWN);
        guide.open(Route.ASSISTANT, "");
        guide.click("#assistant-fresh");
        ask(guide, "What does rule BV-00437 say?");
        guide.photo("failed");
        guide.line(TourGuide.LineFault.NONE);
    }

    private static void openPatient(TourGuide guide, String name) {
        guide.open(Route.PATIENTS, "");
        guide.type("#patient-search", name);
        guide.until(name, () -> guide.items("#patient-hits").size() == 1);
        guide.fx(() -> guide.find("#patient-search").requestFocus());
        guide.press(KeyCode.ENTER);
        guide.until("a file is open", () -> !guide.find("#patients-edit").isDisabled());
    }

    private static void panel(TourGuide guide) {
        if (!guide.has("#panel-close")) {
            guide.press(KeyCode.J, KeyCombination.SHORTCUT_DOWN);
            guide.until("the panel is open", () -> guide.has("#panel-close"));
        }
    }

    private static void ask(TourGuide guide, String question) {
        guide.type("#assistant-field", question);
        guide.click("#assistant-send");
        ended(guide);
    }

    private static void ended(TourGuide guide) {
        guide.until("the answer has ended", () -> !guide.has("#assistant-stop") && guide.has("#assistant-answer-sent"));
    }
}
