package dev.sanad.core.patients.imports;

import dev.sanad.core.kernel.script.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns that are understood, with the headings by which they are known (docs/import.md). Headings are
/// compared
/// folded, without blanks and underscores.
enum ImportColumn {
    NAME_ENGLISH("name_english | english name | name en | name | الاسم بالإنجليزية | الاسم الإنجليزي"),
    NAME_ARABIC("name_arabic | arabic name | name ar | الاسم بالعربية | الاسم العربي | الاسم | اسم المريض"),
    ID_NUMBER("id_number | id | id no | رقم الهوية | رقم الإثبات | الهوية"),
    NATIONAL_ID("national_id | national id number | رقم الهوية الوطنية | الهوية الوطنية | السجل المدني"),
    IQAMA("iqama | iqama number | resident id | الإقامة | رقم الإقامة"),
    PASSPORT("passport | passport number | passport no | جواز السفر | رقم جواز السفر | رقم الجواز"),
    PASSPORT_COUNTRY("passport_country | country | nationality | دولة الجواز | بلد الجواز | الجنسية"),
    BORDER_NUMBER("border_number | border no | رقم الحدود | رقم الدخول"),
    VISA("visa | visa number | التأشيرة | رقم التأشيرة"),
    DISPLACED_PERSON("displaced_person | displaced person id | رقم النازح | بطاقة نازح"),
    GCC_ID("gcc_id | gcc id number | هوية خليجية | رقم الهوية الخليجية"),
    GCC_COUNTRY("gcc_country | دولة الهوية الخليجية"),
    MRN("mrn | file number | file no | medical record number | رقم الملف | رقم الملف الطبي"),
    BIRTH_DATE("birth_date | date of birth | dob | birthdate | تاريخ الميلاد"),
    BIRTH_DATE_HIJRI("birth_date_hijri | hijri birth date | تاريخ الميلاد الهجري | تاريخ الميلاد هجري"),
    GENDER("gender | sex | الجنس | النوع"),
    PHONE("phone | mobile | phone number | mobile number | الجوال | رقم الجوال | الهاتف | رقم الهاتف"),
    EMAIL("email | e-mail | البريد الإلكتروني | البريد"),
    MARITAL_STATUS("marital_status | الحالة الاجتماعية"),
    OCCUPATION("occupation | المهنة | الوظيفة"),
    RELIGION("religion | الديانة"),
    PAYER("payer | insurer | insurance company | payer license | شركة التأمين | ترخيص شركة التأمين"),
    MEMBER_ID("member_id | membership number | member number | رقم العضوية | رقم بطاقة التأمين"),
    COVERAGE_TYPE("coverage_type | نوع التغطية"),
    RELATIONSHIP("relationship | صلة القرابة | العلاقة بالمشترك"),
    SUBSCRIBER_ID("subscriber_id | subscriber document | هوية المشترك | رقم هوية المشترك"),
    POLICY_HOLDER("policy_holder | employer | صاحب الوثيقة | جهة العمل"),
    POLICY_HOLDER_NUMBER("policy_holder_number | رقم صاحب الوثيقة | رقم المنشأة"),
    PLAN("plan | class | الفئة | فئة التأمين"),
    PLAN_NAME("plan_name | class name | اسم الفئة"),
    NETWORK("network | الشبكة | شبكة التأمين"),
    DEPENDENT("dependent | dependent number | رقم التابع"),
    VALID_FROM("valid_from | start date | بداية التغطية | تاريخ بداية التأمين"),
    VALID_TO("valid_to | expiry date | end date | نهاية التغطية | تاريخ نهاية التأمين | تاريخ انتهاء التأمين");

    private static final Map<String, ImportColumn> BY_HEADING = byHeading();

    /// Divided by bars.
    private final String headings;

    ImportColumn(String headings) {
        this.headings = headings;
    }

    /// The heading that examples use and findings name.
    String heading() {
        return headings().getFirst();
    }

    /// All headings.
    List<String> headings() {
        return List.of(headings.split(" \\| ", -1));
    }

    /// The column of a heading.
    static Optional<ImportColumn> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(Folding.key(heading)));
    }

    private static Map<String, ImportColumn> byHeading() {
        Map<String, ImportColumn> all = new HashMap<>();
        for (ImportColumn column : values()) {
            for (String heading : column.headings()) {
                ImportColumn other = all.put(Folding.key(heading), column);
                if (other != null && other != column) {
                    throw new IllegalStateException("two columns have the heading of " + column);
                }
            }
        }
        return Map.copyOf(all);
    }
}
