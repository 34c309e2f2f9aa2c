package dev.sanad.benchmarks.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Answers as models give them: Markdown in both scripts with lists, tables, code and quotations, made up from a seed.
/// A token is four characters, about what models count for English.
final class ChatTexts {
    private static final int TOKEN = 4;
    private static final String[] ENGLISH = {
        "The patient pays twenty percent of each visit, at most **SAR 100.00**, until the yearly limit is reached.",
        "An approval is needed above `SAR 500.00`; the payer answers within two working days according to the contract.",
        "See rule BE-1-6 and the [guide](https://nphies.sa/guide) for what has to be attached to the request [1].",
        "The coverage begins on 2026-01-01 and ends on 2026-12-31, the member number is 1023456789.",
        "Dental treatment is covered *without* referral, optical treatment once a year and only with a prescription."
    };
    private static final String[] ARABIC = {
        "يدفع المريض عشرين بالمئة من كل زيارة وبحد أقصى **100.00 SAR** حتى بلوغ الحد السنوي.",
        "تلزم الموافقة المسبقة لما زاد على `SAR 500.00` وترد شركة التأمين خلال يومي عمل وفق العقد.",
        "راجع القاعدة BE-1-6 و[الدليل](https://nphies.sa/guide) لمعرفة ما يجب إرفاقه بالطلب [1].",
        "تبدأ التغطية في 2026-01-01 وتنتهي في 2026-12-31 ورقم العضوية 1023456789.",
        "علاج الأسنان مغطى *دون* إحالة، والنظارات مرة في السنة وبوصفة طبية فقط."
    };

    private final Random random;

    ChatTexts(long seed) {
        random = new Random(seed);
    }

    /// A text of at least so many tokens.
    String tokens(int count) {
        StringBuilder all = new StringBuilder();
        while (all.length() < count * TOKEN) {
            all.append(section());
        }
        return all.toString();
    }

    /// A text cut into tokens.
    static List<String> cut(String text) {
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < text.length(); at += TOKEN) {
            tokens.add(text.substring(at, Math.min(text.length(), at + TOKEN)));
        }
        return tokens;
    }

    private String section() {
        String[] from = random.nextBoolean() ? ENGLISH : ARABIC;
        StringBuilder out =
                new StringBuilder("## ").append(sentence(from), 0, 24).append("\n\n");
        switch (random.nextInt(6)) {
            case 0 -> list(out, from);
            case 1 -> table(out, from);
            case 2 -> code(out);
            case 3 -> out.append("> ").append(sentence(from)).append("\n\n");
            default -> out.append(paragraph(from)).append("\n\n");
        }
        return out.append(paragraph(from))
                .append("\n\n")
                .append(paragraph(from))
                .append("\n\n")
                .toString();
    }

    private void list(StringBuilder out, String[] from) {
        for (int item = 1; item <= 5; item++) {
            out.append(item).append(". ").append(sentence(from)).append('\n');
            out.append("   - ").append(sentence(from)).append('\n');
        }
        out.append('\n');
    }

    private void table(StringBuilder out, String[] from) {
        out.append("| Benefit | Limit | Used |\n|---|---:|---:|\n");
        for (int row = 0; row < 8; row++) {
            out.append("| ")
                    .append(sentence(from), 0, 20)
                    .append(" | SAR ")
                    .append(random.nextInt(9000))
                    .append(" | ")
                    .append(random.nextInt(900))
                    .append(".00 |\n");
        }
        out.append('\n');
    }

    private void code(StringBuilder out) {
        out.append("```json\n");
        for (int line = 0; line < 12; line++) {
            out.append("  {\"code\": \"BE-").append(random.nextInt(1000)).append("\", \"value\": 250.00},\n");
        }
        out.append("```\n\n");
    }

    private String paragraph(String[] from) {
        return sentence(from) + " " + sentence(from) + " " + sentence(from);
    }

    private String sentence(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
