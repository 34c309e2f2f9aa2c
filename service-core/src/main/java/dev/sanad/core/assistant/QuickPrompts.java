package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import java.util.ArrayList;
import java.util.List;

/// Questions that fit what is open.
final class QuickPrompts {
    private static final int MOST = 6;

    private static final List<QuickPrompt> OF_A_CHECK = List.of(
            prompt(
                    "check.explain",
                    new Words("Explain this answer", "اشرح هذا الرد"),
                    new Words(
                            "Explain this eligibility answer: what is covered, and what does the patient pay?",
                            "اشرح رد الأهلية هذا: ما المغطى، وماذا يدفع المريض؟")),
            new QuickPrompt(
                    "check.justification",
                    new Words("Draft a justification", "مسودة تبرير طبي"),
                    new Words(
                            "Draft a medical justification from the given facts.",
                            "اكتب مسودة تبرير طبي من الحقائق المعطاة."),
                    ChatTask.JUSTIFICATION));
    private static final List<QuickPrompt> OF_A_PATIENT = List.of(
            prompt(
                    "patient.pays",
                    new Words("What does the patient pay?", "كم يدفع المريض؟"),
                    new Words(
                            "What does this patient pay, and what limits are left?",
                            "ماذا يدفع هذا المريض، وما الحدود المتبقية؟")),
            prompt(
                    "patient.coverage",
                    new Words("Which insurance?", "ما التأمين؟"),
                    new Words("Which insurance coverage does this patient have?", "ما تغطية التأمين لهذا المريض؟")),
            prompt(
                    "patient.history",
                    new Words("Earlier checks", "عمليات تحقق سابقة"),
                    new Words(
                            "Show the earlier eligibility checks of this patient.",
                            "اعرض سجل عمليات التحقق السابقة لهذا المريض.")),
            prompt(
                    "patient.check",
                    new Words("Ask the insurer", "اسأل شركة التأمين"),
                    new Words("Start an eligibility check for this patient.", "ابدأ التحقق من أهلية هذا المريض.")));
    private static final List<QuickPrompt> ALWAYS = List.of(prompt(
            "day.counts",
            new Words("Today's checks", "عمليات التحقق اليوم"),
            new Words("How many checks are waiting or failed today?", "كم عدد عمليات التحقق اليوم؟")));

    private QuickPrompts() {}

    static List<QuickPrompt> of(ContextFacts context) {
        List<QuickPrompt> prompts = new ArrayList<>();
        if (context.has(Reference.Kind.CHECK)) {
            prompts.addAll(OF_A_CHECK);
        }
        if (context.has(Reference.Kind.PATIENT)) {
            prompts.addAll(OF_A_PATIENT);
        }
        prompts.addAll(ALWAYS);
        return prompts.stream().limit(MOST).toList();
    }

    private static QuickPrompt prompt(String key, Words label, Words text) {
        return new QuickPrompt(key, label, text, ChatTask.CONVERSATION);
    }
}
