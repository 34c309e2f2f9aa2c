package dev.sanad.benchmarks.data;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PersonName;
import dev.sanad.core.patients.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Fictional patients in both scripts: the same seed and number give the same person. Common names are common, as
/// in a
/// real register; document numbers are unique and pass the check digit; nobody who exists is meant.
public final class PatientSeeds {
    private static final String[] MEN = {
        "Mohammed|محمد",
        "Abdullah|عبدالله",
        "Ahmed|أحمد",
        "Ali|علي",
        "Khalid|خالد",
        "Fahad|فهد",
        "Saad|سعد",
        "Abdulrahman|عبدالرحمن",
        "Sultan|سلطان",
        "Faisal|فيصل",
        "Ibrahim|إبراهيم",
        "Omar|عمر",
        "Yousef|يوسف",
        "Turki|تركي",
        "Nasser|ناصر",
        "Hassan|حسن",
        "Hussain|حسين",
        "Majed|ماجد",
        "Bandar|بندر",
        "Mansour|منصور",
        "Saleh|صالح",
        "Abdulaziz|عبدالعزيز",
        "Mishari|مشاري",
        "Rakan|راكان",
        "Ziyad|زياد",
        "Anas|أنس",
        "Tariq|طارق",
        "Waleed|وليد",
        "Moath|معاذ",
        "Hamza|حمزة",
        "Adel|عادل",
        "Badr|بدر",
        "Nawaf|نواف",
        "Talal|طلال",
        "Zaid|زيد"
    };
    private static final String[] WOMEN = {
        "Fatimah|فاطمة", "Noura|نورة", "Sarah|سارة", "Maryam|مريم", "Aisha|عائشة", "Hessa|حصة", "Reem|ريم",
        "Latifah|لطيفة", "Amal|أمل", "Hind|هند", "Lama|لمى", "Muneera|منيرة", "Abeer|عبير", "Munira|منيرة",
        "Shahad|شهد", "Ghada|غادة", "Huda|هدى", "Layla|ليلى", "Dalal|دلال", "Asma|أسماء", "Jawaher|جواهر",
        "Najla|نجلاء", "Wafa|وفاء", "Zainab|زينب", "Rahaf|رهف"
    };
    private static final String[] FAMILIES = {
        "Al-Qahtani|القحطاني",
        "Al-Ghamdi|الغامدي",
        "Al-Zahrani|الزهراني",
        "Al-Shehri|الشهري",
        "Al-Otaibi|العتيبي",
        "Al-Harbi|الحربي",
        "Al-Dosari|الدوسري",
        "Al-Mutairi|المطيري",
        "Al-Shammari|الشمري",
        "Al-Anazi|العنزي",
        "Al-Asmari|الأسمري",
        "Al-Juhani|الجهني",
        "Al-Subaie|السبيعي",
        "Al-Malki|المالكي",
        "Al-Yami|اليامي",
        "Al-Rashid|الراشد",
        "Al-Saleh|الصالح",
        "Al-Omari|العمري",
        "Al-Hazmi|الحازمي",
        "Al-Bishi|البيشي",
        "Al-Fayez|الفايز",
        "Al-Mubarak|المبارك",
        "Al-Turki|التركي",
        "Al-Nasser|الناصر",
        "Bakri|بكري",
        "Hakami|حكمي",
        "Madkhali|مدخلي",
        "Faqihi|فقيهي",
        "Khan|خان",
        "Siddiqui|صديقي",
        "El-Sayed|السيد",
        "Abdel Fattah|عبد الفتاح",
        "Haddad|حداد",
        "Najjar|نجار",
        "Qureshi|قريشي",
        "Zaman|زمان"
    };
    private static final LocalDate YOUNGEST = LocalDate.of(2025, 12, 31);

    private final long seed;

    public PatientSeeds(long seed) {
        this.seed = seed;
    }

    /// Some patients in a row.
    ///
    /// @param from the first one's number
    public List<Patient> patients(int from, int count) {
        List<Patient> all = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            all.add(patient(i));
        }
        return all;
    }

    /// One patient.
    ///
    /// @param number from 0, below 100 million
    public Patient patient(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        boolean woman = random.nextBoolean();
        String[] first = pick(woman ? WOMEN : MEN, random).split("\\|", -1);
        String[] father = pick(MEN, random).split("\\|", -1);
        String[] family = pick(FAMILIES, random).split("\\|", -1);
        boolean citizen = random.nextInt(3) > 0;
        IdentifierKind kind = citizen ? IdentifierKind.NATIONAL_ID : IdentifierKind.IQAMA;
        return new Patient(
                new PatientId(id(number, 0)),
                new PersonName(
                        first[0] + " " + father[0] + " " + family[0], first[1] + " " + father[1] + " " + family[1]),
                List.of(
                        new PatientIdentifier(kind, document(citizen ? 1 : 2, number), null),
                        new PatientIdentifier(IdentifierKind.MRN, "F" + (100_000 + number), null)),
                YOUNGEST.minusDays(random.nextInt(30_000)),
                woman ? Gender.FEMALE : Gender.MALE,
                new Demographics("U", "unknown", "", "+9665" + scattered(number, 7), ""),
                List.of(coverage(number, random)),
                0);
    }

    private static PatientCoverage coverage(int number, Random random) {
        return new PatientCoverage(
                new CoverageId(id(number, 1)),
                new PayerId("N-I-0000" + (1 + random.nextInt(9))),
                "M" + scattered(number, 3),
                "EHCPOL",
                Relationship.SELF,
                null,
                new PatientCoverage.Policy("Example Trading", "7001234567", "B", "Class B", "Gold", ""),
                null);
    }

    /// The first of a list are the most frequent.
    private static String pick(String[] names, Random random) {
        double skewed = random.nextDouble() * random.nextDouble();
        return names[(int) (skewed * names.length)];
    }

    /// A number of eight digits that no other patient has and that does not grow with the patient's.
    private static String scattered(int number, int salt) {
        return Long.toString(100_000_000L + (number * 48_271L + salt * 7_919L) % 100_000_000L)
                .substring(1);
    }

    /// A document number with its check digit.
    private static String document(int first, int number) {
        String nine = first + scattered(number, 1);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = nine.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return nine + (10 - sum % 10) % 10;
    }

    private static String id(int number, int salt) {
        long high = (0x0190_0000_0000L + number) << 16 | 0x7000L;
        long low = 0x8000_0000_0000_0000L | ((long) number << 8) | salt;
        return new UUID(high, low).toString();
    }
}
