package dev.sanad.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions as people ask them, in both scripts, and where the answer stands.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrievalTest {
    private KnowledgeDesk desk;

    @BeforeAll
    void open(@TempDir Path folder, @TempDir Path files) {
        desk = new KnowledgeDesk(folder, files);
        desk.take(desk.file(
                "Class B guide.pdf",
                Papers.pdf(
                        "Physiotherapy needs an approval after the sixth visit of a year.",
                        "Dental cleaning is covered once in six months, up to SAR 500.",
                        "Emergency care never waits for an approval; the report follows within 24 hours.")));
        desk.take(desk.file(
                "دليل العيادة.docx",
                Papers.docx(
                        "# مواعيد المطالبات",
                        "تُرسل المطالبات خلال ثلاثين يومًا من تاريخ الخدمة.",
                        "# العلاج الطبيعي",
                        "يحتاج العلاج الطبيعي إلى موافقة مسبقة بعد الجلسة السادسة.",
                        "# النظارات الطبية",
                        "تُصرف النظارات الطبية مرة كل سنتين.")));
        desk.take(desk.text("front desk.md", """
                # Newborns
                A newborn is checked under the mother's card for the first thirty days.
                # المواليد
                يُفحص المولود على بطاقة أمه في الأيام الثلاثين الأولى.
                # Complaints
                Complaints go to the Council of Health Insurance after fifteen working days.
                """));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When does physiotherapy need an approval? | Class B guide | p. 1",
                "how often is cleaning of teeth (dental) covered | Class B guide | p. 2",
                "approvals in an emergency | Class B guide | p. 3",
                "متى يحتاج العلاج الطبيعي إلى موافقة؟ | دليل العيادة | العلاج الطبيعي",
                "ما هي مواعيد إرسال المطالبات | دليل العيادة | مواعيد المطالبات",
                "نظارات | دليل العيادة | النظارات الطبية",
                "newborn's first days | front desk | Newborns",
                "المولود | front desk | المواليد",
                "Where do complaints go? | front desk | Complaints",
                "BE-1-10 | Reasons for refusal | adjudication-reason · BE-1-10",
                "What does the denial code BE-1-2 mean? | Reasons for refusal | adjudication-reason · BE-1-2",
                "لماذا رُفضت المطالبة بالرمز BE-1-10 | Reasons for refusal | adjudication-reason · BE-1-10",
                "احتيال | Reasons for refusal | adjudication-reason · BE-1-10",
                "الدواء غير مدرج في لائحة الأدوية | Reasons for refusal | adjudication-reason · CV-4-5",
                "medication not listed in the formulary | Reasons for refusal | adjudication-reason · CV-4-5",
                "BV-00167 | Rules of NPHIES for eligibility | BV-00167",
                "rule bv-00177 | Rules of NPHIES for eligibility | BV-00177",
                "BV-00059 | Errors of NPHIES and the insurers | adjudication-error · BV-00059",
                "provider outside the beneficiary network | Reasons for refusal | adjudication-reason · CV-1-1",
                "الطابع الزمني | Rules of NPHIES for eligibility | IC-00010",
            })
    void theAnswerStandsFirst(String question, String document, String place) {
        List<KnowledgeHit> hits = desk.search(question);
        assertThat(hits).as(question).isNotEmpty();
        Passage first = hits.getFirst().passage();
        assertThat(first.title().en() + " | " + first.place()).isEqualTo(document + " | " + place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!…",
                "the of and",
                "ما هو",
                "weather forecast Paris tomorrow",
                "zzyzx",
                "كرة القدم مباراة الهلال",
                "quantum chromodynamics lattice",
                "\" OR zzyzx=zzyzx --",
                "NEAR(",
                "* * *",
            })
    void findsNothingWhereNothingIsKnown(String question) {
        assertThat(desk.search(question)).as(question).isEmpty();
    }
}
