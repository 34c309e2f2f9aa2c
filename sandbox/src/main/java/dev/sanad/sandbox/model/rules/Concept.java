package dev.sanad.sandbox.model.rules;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What words of a question, of a tool's name or of a record's keys are about, in both languages.
enum Concept {
    PATIENT("patient patients person beneficiary mrn مريض مريضة المريض مراجع مستفيد المستفيد"),
    ELIGIBILITY("eligible eligibility inforce active أهلية مؤهل مؤهلة استحقاق مستحق سارية ساري فعالة"),
    COVERAGE("coverage coverages cover covered covers policy policies insurance insurer insurers insured payer plan"
            + " تغطية تغطي مغطى مغطاة تغطيات وثيقة وثائق بوليصة تأمين التأمين مؤمن شركة خطة"),
    SHARE(
            "copay copayment coinsurance deductible pay pays paid share shares cost يدفع تدفع دفع تحمل التحمل نسبة مشاركة"),
    LIMIT("limit limits remaining remain maximum balance left used usage حد حدود الحد متبقي المتبقي رصيد سقف مستهلك"),
    BENEFIT("benefit benefits dental optical maternity منفعة منافع مزايا أسنان الأسنان نظارات بصريات ولادة أمومة"),
    NETWORK("network provider شبكة الشبكة مقدم"),
    CODE("code codes icd sbs procedure procedures diagnosis diagnoses cpt رمز رموز كود أكواد ترميز تشخيص إجراء"),
    RULE("rule rules validation requirement requirements قاعدة قواعد اشتراط اشتراطات شرط شروط"),
    REFUSAL("refusal refusals refuse refused reject rejected rejection denial denied deny denials adjudication reason"
            + " reasons رفض الرفض مرفوض مرفوضة رُفض سبب أسباب"),
    WORK("worklist work-list work tasks task queue waiting pending counts count open today عمل مهام قائمة معلق معلقة"
            + " انتظار بانتظار عدد كم اليوم"),
    HISTORY("history previous earlier past سابق سابقة السابقة سجل تاريخ"),
    KNOWLEDGE(
            "knowledge guide guideline guidelines document documents library article articles passage passages explain"
                    + " meaning mean means معرفة دليل مستند مستندات إرشاد إرشادات اشرح شرح معنى يعني"),
    JUSTIFICATION("justification justifications justify justifying necessity تبرير تبريرا مبرر مبررات ضرورة"),
    CHECK("check checks checking verify verification inquiry تحقق التحقق فحص استعلام"),
    APPROVAL(
            "approval approvals authorization authorisation authorizations authorisations preauthorization prior موافقة"
                    + " موافقات الموافقة تفويض"),
    CLAIM("claim claims invoice invoices مطالبة مطالبات المطالبة فاتورة"),
    /// A wish that something be done, not told.
    ACTION("start begin ask send submit run perform create update delete cancel launch initiate remove"
            + " ابدأ ابدئي اسأل اسألي أرسل ارسل أرسلي ترسل نفذ تنفذ أنشئ احذف ألغ أجر تبدأ");

    private static final Map<String, Concept> BY_STEM = new HashMap<>();
    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (Concept concept : values()) {
            for (String word : concept.words.split(" ", -1)) {
                WORDS.add(Stems.folded(word));
                BY_STEM.putIfAbsent(Stems.stem(Stems.folded(word)), concept);
            }
        }
    }

    private final String words;

    Concept(String words) {
        this.words = words;
    }

    /// Whether a folded word is one of these words as it stands.
    static boolean isWord(String folded) {
        return WORDS.contains(folded) || (folded.startsWith("ال") && WORDS.contains(folded.substring(2)));
    }

    /// What these stems are about.
    static Set<Concept> in(Collection<String> stems) {
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        for (String stem : stems) {
            Concept concept = BY_STEM.get(stem);
            if (concept != null) {
                concepts.add(concept);
            }
        }
        return concepts;
    }
}
