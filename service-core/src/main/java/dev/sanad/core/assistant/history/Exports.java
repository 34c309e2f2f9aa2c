package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.Conversation;
import dev.sanad.core.assistant.ExportForm;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import java.time.temporal.ChronoUnit;

/// A conversation as a text. Its headings are in the language of its title.
final class Exports {
    private static final Words QUESTION = new Words("Question", "السؤال");
    private static final Words ANSWER = new Words("Answer", "الإجابة");
    private static final Words SOURCES = new Words("Sources", "المصادر");
    private static final Words EARLY = new Words("Ended early", "انتهت قبل اكتمالها");

    private Exports() {}

    static String of(Conversation conversation, ExportForm form) {
        return form == ExportForm.JSON ? StoredJson.write(conversation) : markdown(conversation);
    }

    private static String markdown(Conversation conversation) {
        String title = conversation.summary().title();
        Language language = Folding.isArabic(title) ? Language.AR : Language.EN;
        StringBuilder out = new StringBuilder("# ").append(title).append("\n");
        for (ChatEntry entry : conversation.entries()) {
            boolean question = entry.author() == ChatEntry.Author.PERSON;
            out.append("\n## ")
                    .append((question ? QUESTION : ANSWER).in(language))
                    .append(" · ")
                    .append(entry.at().truncatedTo(ChronoUnit.SECONDS));
            ChatEntry.Answer answer = entry.answer();
            if (answer != null) {
                out.append(" · ").append(answer.badge().name());
            }
            out.append("\n\n").append(entry.text().strip()).append('\n');
            if (answer != null) {
                below(answer, language, out);
            }
        }
        return out.toString();
    }

    private static void below(ChatEntry.Answer answer, Language language, StringBuilder out) {
        Failure failure = answer.failure();
        if (failure != null) {
            out.append("\n*")
                    .append(EARLY.in(language))
                    .append(": ")
                    .append(failure.text().in(language))
                    .append("*\n");
        }
        if (!answer.citations().isEmpty()) {
            out.append("\n### ").append(SOURCES.in(language)).append("\n\n");
            for (Citation citation : answer.citations()) {
                out.append("- [")
                        .append(citation.number())
                        .append("] ")
                        .append(citation.reference().title().in(language))
                        .append('\n');
            }
        }
    }
}
