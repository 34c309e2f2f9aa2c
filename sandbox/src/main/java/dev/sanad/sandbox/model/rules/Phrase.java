package dev.sanad.sandbox.model.rules;

/// What the sandbox's model says in its own words.
enum Phrase {
    /// Stands first in every answer, so that it is there also where an answer is cut short.
    LABEL(
            "*Sandbox model: answered by rules from the given records and passages, not by a language model.*",
            "*نموذج البيئة التجريبية: إجابة بالقواعد من السجلات والمقاطع المعطاة، وليست من نموذج لغوي.*"),
    NOT_ENOUGH(
            "There is not enough information in the records and passages at hand to answer this.",
            "لا توجد معلومات كافية في السجلات والمقاطع المتاحة للإجابة عن هذا السؤال."),
    LOOKED_IN("Looked in: %s.", "تم البحث في: %s."),
    NEEDED("To look it up, this has to be known: %s.", "للبحث يلزم معرفة ما يلي: %s."),
    WHICH("Say which one is meant to see more.", "حدّد المقصود لعرض المزيد."),
    ONE_OF("%s (one of: %s)", "%s (أحد: %s)"),
    FACTS("What the records say", "ما تقوله السجلات"),
    PASSAGES("What the sources say", "ما تقوله المصادر"),
    SOURCES("Sources", "المصادر"),
    TROUBLE("%s could not answer: %s", "تعذر الحصول على إجابة من %s: %s"),
    NO_REASON("no reason was given", "لم يذكر سبب"),
    NOTHING_IN("Nothing was found in: %s.", "لم يُعثر على شيء في: %s."),
    MORE("… and %s more.", "… و%s غيرها."),
    YES("yes", "نعم"),
    NO("no", "لا"),
    ASK_NOW(
            "To ask the insurer now, write “Start an eligibility check for this patient.” Nothing is sent before you"
                    + " click.",
            "لسؤال شركة التأمين الآن اكتب «ابدأ التحقق من أهلية هذا المريض». لا يُرسل شيء قبل أن تضغط."),
    JUSTIFICATION("Medical justification (draft)", "تبرير طبي (مسودة)"),
    JUSTIFIED(
            "Every sentence is a given fact with its source; nothing was added. A physician has to read and sign it.",
            "كل جملة حقيقة معطاة مع مصدرها ولم يضف إليها شيء. يجب أن يقرأها الطبيب ويوقعها."),
    SENTENCE("%s: %s.", "%s: %s."),
    HELLO(
            "Ask about a patient, a coverage, an eligibility answer, a code, a rule or a refusal; what the records and the"
                    + " knowledge base hold is looked up and quoted.",
            "اسأل عن مريض أو تغطية أو نتيجة أهلية أو رمز أو قاعدة أو سبب رفض، وسيُبحث في السجلات وقاعدة المعرفة"
                    + " ويُقتبس منها."),
    OFFERED("What can be looked up here: %s.", "ما يمكن البحث فيه هنا: %s.");

    private final String en;
    private final String ar;

    Phrase(String en, String ar) {
        this.en = en;
        this.ar = ar;
    }

    String in(Tongue tongue, Object... values) {
        String text = tongue == Tongue.AR ? ar : en;
        return values.length == 0 ? text : String.format(java.util.Locale.ROOT, text, values);
    }
}
