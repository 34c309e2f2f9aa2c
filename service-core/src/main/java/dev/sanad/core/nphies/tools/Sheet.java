package dev.sanad.core.nphies.tools;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.FhirJson;
import java.util.Optional;

/// Lays findings out for reading on a terminal, in one language.
final class Sheet {
    private static final int LABEL = 14;

    private final StringBuilder text = new StringBuilder();
    private final Language language;
    private final boolean both;

    /// @param only the language of everything; empty for English with findings in both
    Sheet(Optional<Language> only) {
        this.language = only.orElse(Language.EN);
        this.both = only.isEmpty();
    }

    /// What was laid out so far.
    String text() {
        return text.toString();
    }

    void looked(String file, MessageInspector.Looked looked) {
        text.append(file).append('\n');
        line(1, words("inside", "ضمن"), looked.wrappedAt());
        switch (looked) {
            case MessageInspector.Looked.Unreadable(String _, FhirJson.Fault fault, String place) ->
                unreadable(fault, place);
            case MessageInspector.Looked.Understood(String _, Inspection inspection) -> {
                inspection(1, inspection);
                rewritten(inspection.lossless());
            }
        }
    }

    private void rewritten(boolean lossless) {
        Label said = lossless ? words("nothing is lost", "لا يُفقد شيء") : words("something changes", "يتغير شيء");
        line(1, words("written again", "عند إعادة كتابتها"), said.in(language));
    }

    private Label kind(String kind) {
        return switch (kind) {
            case "message" -> words("a message", "رسالة");
            case "bundle" -> words("a bundle without a header", "حزمة بلا ترويسة");
            case "outcome" -> words("an outcome alone", "نتيجة منفردة");
            default -> words("a resource alone", "مورد منفرد");
        };
    }

    private void inspection(int depth, Inspection inspection) {
        Inspection.Header header = inspection.header();
        line(depth, words("what", "ما هي"), kind(inspection.kind()).in(language));
        line(depth, words("event", "الحدث"), header.event());
        line(depth, words("about", "الموضوع"), header.focus());
        line(depth, words("sender", "المرسل"), identifier(header.sender()));
        line(depth, words("receiver", "المستلم"), identifier(header.receiver()));
        line(depth, words("response", "الاستجابة"), header.response());
        line(depth, words("outcome", "النتيجة"), inspection.result().outcome());
        line(depth, words("adjudication", "القرار"), inspection.result().adjudication());
        line(depth, words("says", "تقول"), inspection.result().disposition());
        line(depth, words("tags", "الوسوم"), String.join(", ", header.tags()));
        for (Inspection.Total total : inspection.result().totals()) {
            line(depth, words("amount", "المبلغ"), total.amount() + " " + total.currency() + "  " + total.name());
        }
        for (ErrorCode error : inspection.result().errors()) {
            line(depth, words("error", "خطأ"), error.code() + "  " + error.display());
            line(depth, words("", ""), error.expression());
        }
        for (ErrorCode note : inspection.result().notes()) {
            line(depth, words("note", "ملاحظة"), note.code() + "  " + note.display());
            line(depth, words("", ""), note.expression());
        }
        for (String path : inspection.notUnderstood()) {
            line(depth, words("not understood", "غير مفهوم"), path);
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
        line(1, words("inside", "ضمن"), checked.wrappedAt());
        switch (checked) {
            case MessageChecker.Checked.Unreadable(String _, FhirJson.Fault fault, String place) ->
                unreadable(fault, place);
            case MessageChecker.Checked.NotARequest(String _, String event, String focus) -> {
                line(1, words("event", "الحدث"), event);
                line(1, words("about", "الموضوع"), focus);
                note(words(
                        "this is no request but something that the clinic receives; the rules are for requests",
                        "ليست هذه طلبًا بل رسالة تستلمها العيادة؛ القواعد مخصصة للطلبات"));
            }
            case MessageChecker.Checked.NoMessage(String _, String type) -> {
                line(1, words("about", "الموضوع"), type);
                note(words(
                        "this is a resource alone, no message; the rules are for messages",
                        "هذا مورد منفرد وليس رسالة؛ القواعد مخصصة للرسائل"));
            }
            case MessageChecker.Checked.Ran ran -> ran(ran);
        }
    }

    private void ran(MessageChecker.Checked.Ran ran) {
        line(1, words("event", "الحدث"), ran.event());
        MessageChecker.Scope scope = ran.scope();
        line(1, words("rules", "القواعد"), scope.pack() + " " + scope.version());
        if (!scope.whole()) {
            note(words(
                    "there is no rule pack for this event yet: only bundle, header, entries and references are checked",
                    "لا توجد حزمة قواعد لهذا الحدث بعد: تُفحص الحزمة والترويسة والمداخل والمراجع فقط"));
        }
        line(
                1,
                words("day", "اليوم"),
                ran.days().map(days -> days.start().toString()).orElse(""));
        if (ran.days().isEmpty()) {
            note(words(
                    "the message has no day: rules of days are not checked; name one with --today",
                    "لا يوم في الرسالة: لا تُفحص قواعد الأيام؛ حدد يومًا باستخدام ‎--today"));
        }
        if (ran.findings().isEmpty()) {
            line(1, words("findings", "الملاحظات"), words("none", "لا توجد").in(language));
        }
        for (Finding finding : ran.findings()) {
            line(1, severity(finding), finding.code() + "  " + finding.text().in(language));
            line(1, words("", ""), both ? finding.text().in(Language.AR) : "");
            line(1, words("", ""), finding.path());
        }
    }

    private void note(Label said) {
        line(1, words("note", "ملاحظة"), said.in(language));
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
            case NAME_TWICE -> words("one object has two values of the same name", "يوجد كائن فيه قيمتان بالاسم نفسه");
            case NOT_FHIR -> words("no FHIR message is in the file", "لا توجد رسالة FHIR في الملف");
            case TOO_LARGE ->
                words(
                        "the file is too large or nested too deep, or a number in it is",
                        "الملف أو رقم فيه كبير جدًا، أو متداخل أكثر من اللازم");
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
