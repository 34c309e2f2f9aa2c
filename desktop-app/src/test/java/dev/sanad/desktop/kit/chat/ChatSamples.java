package dev.sanad.desktop.kit.chat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.chat.markdown.MarkdownStream;
import java.util.ArrayList;
import java.util.List;

/// Conversations as clinics have them.
final class ChatSamples {
    private ChatSamples() {}

    static List<Row> conversation(Language language) {
        boolean arabic = language == Language.AR;
        List<Row> rows = new ArrayList<>();
        String question = arabic
                ? "كم يدفع المريض في زيارة طبيب الأسنان، وهل تحتاج إلى موافقة مسبقة؟"
                : "What does this patient pay for a visit to the dentist?";
        rows.addAll(MessageFeed.rows("m1", Voice.PERSON, MarkdownStream.read(question, arabic)));
        rows.add(new Row.Part("m2", arabic ? "نموذج المحاكاة" : "Sandbox model"));
        rows.addAll(MessageFeed.rows("m2", Voice.OTHER, MarkdownStream.read(answer(language), arabic)));
        return rows;
    }

    static String answer(Language language) {
        return language == Language.AR ? """
                ## التغطية

                المريضة **نورة** مغطاة لدى *بوبا العربية* حتى 2026-12-31، ورقم العضوية `1023456789`. النسبة التي تدفعها 20 % بحد أقصى 100.00 SAR للزيارة الواحدة [1]، وما زاد على 500.00 SAR يحتاج إلى موافقة مسبقة وفق الرمز BE-1-6 الصادر من Eligibility Response في [الدليل](https://nphies.sa/x).

                1. التحقق من الأهلية قبل الموعد
                2. إرفاق التقرير الطبي
                   - الأشعة `DX-77`
                   - خطة العلاج

                > المبلغ المتبقي من الحد السنوي 1,750.00 SAR.

                | المنفعة | الحد | المستخدم |
                |:--|:-:|--:|
                | الأسنان | SAR 2,000 | 250.00 |
                | النظارات | SAR 400 | 0.00 |

                ```json
                {"resourceType": "CoverageEligibilityResponse", "status": "active"}
                ```

                English line inside an Arabic answer: the payer wrote "not covered".

                ---
                انتهى الجواب.
                """ : """
                ## Coverage

                The patient **Noura** is covered by *Bupa Arabia* until 2026-12-31; her member number is `1023456789`. She pays 20 %, at most SAR 100.00 for a visit [1]; whatever costs more than SAR 500.00 needs an approval by the code BE-1-6, see [the guide](https://nphies.sa/x).

                1. Check the eligibility before the appointment
                2. Attach the medical report
                   - the x-ray `DX-77`
                   - the plan of treatment

                > Left of the yearly limit: SAR 1,750.00.

                | Benefit | Limit | Used |
                |:--|:-:|--:|
                | Dental | SAR 2,000 | 250.00 |
                | Glasses, one pair a year and only with a prescription by an ophthalmologist | SAR 400 | 0.00 |

                ```json
                {"resourceType": "CoverageEligibilityResponse", "status": "active"}
                ```

                سطر عربي داخل جواب إنجليزي: رقم الهوية 1023456789 والمبلغ 250.00 SAR.

                ---
                The answer ends here.
                """;
    }
}
