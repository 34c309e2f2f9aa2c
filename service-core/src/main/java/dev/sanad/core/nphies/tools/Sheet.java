package dev.sanad.core.nphies.tools;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.FhirJson;

/// Lays findings out for reading on a terminal, in one language.
final class Sheet {
    private static final int LABEL = 14;

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    Sheet(Language language) {
        this.language = language;
    }

    /// What was laid out so far.
    String text() {
        return text.toString();
    }

    void looked(String file, MessageInspector.Looked looked) {
        text.append(file).append('\n');
        switch (looked) {
            case MessageInspector.Looked.Unreadable(FhirJson.Fault fault, String place) -> unreadable(fault, place);
            case MessageInspector.Looked.Understood(String wrappedAt, Inspection inspection) -> {
                line(1, words("inside", "ضمن"), wrappedAt);
                inspection(1, inspection);
            }
        }
    }

    private void inspection(int depth, Inspection inspection) {
        Inspection.Header header = inspection.header();
        line(depth, words("event", "الحدث"), header.event());
        line(depth, words("about", "الموضوع"), header.focus());
        line(depth, words("sender", "المرسل"), identifier(header.sender()));
        line(depth, words("receiver", "المستلم"), identifier(header.receiver()));
        line(depth, words("response", "الاستجابة"), header.response());
        line(depth, words("outcome", "النتيجة"), inspection.result().outcome());
        line(depth, words("adjudication", "القرار"), inspection.result().adjudication());
        line(depth, words("tags", "الوسوم"), String.join(", ", header.tags()));
        for (Inspection.Total total : inspection.result().totals()) {
            line(depth, words("amount", "المبلغ"), total.amount() + " " + total.currency() + "  " + total.name());
        }
        for (ErrorCode error : inspection.result().errors()) {
            line(depth, words("error", "خطأ"), error.code() + "  " + error.display());
            line(depth, words("", ""), error.expression());
        }
        for (String path : inspection.notUnderstood()) {
            line(depth, words("not understood", "غير مفهوم"), path);
        }
        if (!inspection.lossless()) {
            line(
                    depth,
                    words("loss", "فقدان"),
                    words("writing it again changes it", "تتغير عند كتابتها مجددًا")
                            .in(language));
        }
        for (Inspection inner : inspection.nested()) {
            indent(depth)
                    .append(words("message inside:", "رسالة بالداخل:").in(language))
                    .append('\n');
            inspection(depth + 1, inner);
        }
    }

    void checked(String file, MessageChecker.Checked checked) {
        text.append(file).append('\n');
        switch (checked) {
            case MessageChecker.Checked.Unreadable(FhirJson.Fault fault, String place) -> unreadable(fault, place);
            case MessageChecker.Checked.Ran ran -> {
                line(1, words("event", "الحدث"), ran.event());
                line(1, words("day", "اليوم"), ran.day().toString());
                if (ran.findings().isEmpty()) {
                    line(
                            1,
                            words("findings", "الملاحظات"),
                            words("none", "لا توجد").in(language));
                }
                for (Finding finding : ran.findings()) {
                    line(
                            1,
                            severity(finding),
                            finding.code() + "  " + finding.text().in(language));
                    line(1, words("", ""), finding.path());
                }
            }
        }
    }

    private static Label severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> words("error", "خطأ");
            case WARNING -> words("warning", "تحذير");
            case INFORMATION -> words("note", "ملاحظة");
        };
    }

    private void unreadable(FhirJson.Fault fault, String place) {
        line(1, words("unreadable", "غير مقروء"), reason(fault).in(language));
        line(1, words("line:column", "سطر:عمود"), place);
    }

    private static Label reason(FhirJson.Fault fault) {
        return switch (fault) {
            case EMPTY -> words("the file is empty", "الملف فارغ");
            case TRUNCATED -> words("the file ends early", "الملف ينتهي قبل اكتماله");
            case NOT_JSON -> words("the file is not JSON", "الملف ليس بصيغة JSON");
            case NOT_FHIR -> words("no FHIR message is in the file", "لا توجد رسالة FHIR في الملف");
            case TOO_LARGE ->
                words("the file is too large or nested too deep", "الملف كبير جدًا أو متداخل أكثر من اللازم");
        };
    }

    private static String identifier(Element.Identifier identifier) {
        return identifier.system().isEmpty()
                ? identifier.value()
                : identifier.value() + "  (" + identifier.system() + ")";
    }

    private StringBuilder indent(int depth) {
        return text.append("  ".repeat(depth));
    }

    /// One line, the value in a column of its own; nothing where there is no value.
    private void line(int depth, Label label, String value) {
        if (!value.isBlank()) {
            String name = label.in(language);
            indent(depth).append(name).append(" ".repeat(Math.max(0, LABEL - name.length()) + 1));
            text.append(oneLine(value)).append('\n');
        }
    }

    /// Texts of other people's files: no line breaks, no control characters for the terminal.
    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static Label words(String en, String ar) {
        return new Label(en, ar);
    }

    /// A word in both languages; unlike other texts it may be empty.
    private record Label(String en, String ar) {
        String in(Language language) {
            return language == Language.AR ? ar : en;
        }
    }
}
