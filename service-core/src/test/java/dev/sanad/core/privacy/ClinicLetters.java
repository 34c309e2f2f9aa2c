package dev.sanad.core.privacy;

import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Personal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts as people at a clinic's desk write them, about people who do not exist: half English, half Arabic. The people
/// are
/// in the records for most of them, the others are known to nobody.
final class ClinicLetters {
    /// One text and what must not leave in it.
    ///
    /// @param text  as it was typed
    /// @param known what the records hold of the people in it; empty where they are strangers
    /// @param names as they stand in the text
    /// @param ids   as they stand in the text
    record Letter(String text, List<Personal> known, List<String> names, List<String> ids) {}

    // Not all of these stand in the program's lists of names.
    private static final String[] GIVEN_EN = {
        "Norah",
        "Fahad",
        "Maha",
        "Omar",
        "Lina",
        "Sami",
        "Huda",
        "Turki",
        "Reem",
        "Bandar",
        "Jawaher",
        "Ahmed",
        "Rajesh",
        "Maria",
        "Abdulrahman",
        "Sara",
        "Yara",
        "Elena",
        "John",
        "Hassan",
        "Amina",
        "Khalifa",
        "Majid",
        "Waleed",
        "Dalal",
        "Ziyad",
        "Ghada",
        "Nawaf",
        "Shahad",
        "Hatim",
        "Samar",
        "Wijdan",
        "Dhafer",
        "Sitah",
        "Muqrin",
        "Tamadur",
        "Shoug",
        "Oksana",
        "Bongani",
        "Chinedu",
        "Mehwish",
        "Tariq",
        "Rowena",
        "Priya",
        "Anjali",
        "Yusra",
        "Rabab",
        "Gharam"
    };
    private static final String[] FAMILY_EN = {
        "Alharbi",
        "Al-Qahtani",
        "Alotaibi",
        "Al Zahrani",
        "Almutairi",
        "Al-Dossary",
        "Alshehri",
        "Alanazi",
        "Al-Subaie",
        "Nair",
        "Santos",
        "Osman",
        "Petrova",
        "Miller",
        "Alkhathlan",
        "Al-Muhanna",
        "Bawazeer",
        "Bin Laswad",
        "Okafor",
        "Dlamini",
        "Gutierrez",
        "Al-Ruqi",
        "Kutubkhana",
        "Fallatah",
        "Hawsawi"
    };
    private static final String[] GIVEN_AR = {
        "نورة", "فهد", "مها", "عمر", "لينا", "سامي", "هدى", "تركي", "ريم", "بندر", "جواهر", "أحمد", "عبدالرحمن", "سارة",
        "يارا", "حسن", "آمنة", "ماجد", "وليد", "دلال", "زياد", "غادة", "نواف", "شهد", "حاتم", "سمر", "وجدان", "ظافر",
        "صيتة", "مقرن", "تماضر", "شوق", "يسرى", "رباب", "غرام", "مُحَمَّد", "فـاطمة"
    };
    private static final String[] FAMILY_AR = {
        "الحربي",
        "القحطاني",
        "العتيبي",
        "الزهراني",
        "المطيري",
        "الدوسري",
        "الشهري",
        "العنزي",
        "السبيعي",
        "الخثلان",
        "المهنا",
        "باوزير",
        "الروقي",
        "فلاتة",
        "هوساوي",
        "آل سعيدان",
        "كتبخانة"
    };
    private static final String[] ENGLISH = {
        "Patient %N, ID %I, came today with E11.9. Is she covered?",
        "Please check %N (mobile %P), member no %M: copay 20 %% up to SAR 100.00?",
        "Mr. %N called from %P about claim 1,250.00 SAR.",
        "Mrs %N was born on %D and has policy number %M.",
        "The father %N holds the policy; e-mail %E.",
        "Name: %N\nFile no: %F\nDate of birth: %D\nAddress: P.O. Box 4512",
        "Dr %N referred the patient on %D, IBAN %B.",
        "Passport %A of %N expires soon, the visit was on %D.",
        "Why was the MRI of patient %N refused with BV-00163? ID %I",
        "Newborn %N, mother's ID %I, phone %P, 21 days old."
    };
    private static final String[] ARABIC = {
        "المريض %N رقم الهوية %I حضر اليوم، التشخيص E11.9. هل هو مغطى؟",
        "المريضة %N جوالها %P ورقم العضوية %M ونسبة التحمل 20 %% بحد أقصى 100 ريال",
        "اتصل السيد %N من الرقم %P بخصوص مطالبة بمبلغ 1,250.00 ريال.",
        "السيدة %N مولودة في %D ورقم الوثيقة %M.",
        "والدها %N هو حامل الوثيقة، والبريد %E.",
        "الاسم: %N\nرقم الملف %F\nتاريخ الميلاد %D\nالعنوان: شارع العليا 12",
        "الدكتور %N حوّل المراجع بتاريخ %D، والحساب %B.",
        "جواز السفر %A باسم المستفيد %N والزيارة في %D.",
        "لماذا رُفض الرنين للمريضة %N بالرمز BV-00163؟ الهوية %I",
        "المولود للسيدة %N، هوية الأم %I، الجوال %P، عمره 21 يومًا."
    };

    private final Random random;

    ClinicLetters(long seed) {
        random = new Random(seed);
    }

    Letter next(boolean arabic, boolean inRecords) {
        String[] templates = arabic ? ARABIC : ENGLISH;
        String text = templates[random.nextInt(templates.length)];
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<Personal> known = new ArrayList<>();
        String name = arabic ? arabicName() : englishName();
        names.add(name);
        if (inRecords) {
            known.add(new Personal(Kind.NAME, name));
        }
        text = text.replace("%N", name).replace("%%", "%");
        for (char what : "IPMDEFBA".toCharArray()) {
            String place = "%" + what;
            if (text.contains(place)) {
                String value = value(what, arabic);
                ids.add(value);
                text = text.replace(place, value);
            }
        }
        return new Letter(text, known, names, ids);
    }

    private String value(char what, boolean arabic) {
        String plain = switch (what) {
            case 'I' -> (random.nextInt(5) == 0 ? "4" : random.nextBoolean() ? "1" : "2") + digits(9);
            case 'P' -> phone();
            case 'M' -> random.nextBoolean() ? digits(8) : "GX-" + digits(6) + "-" + digits(2);
            case 'D' -> day(arabic);
            case 'E' -> "user" + digits(4) + "@example.com";
            case 'F' -> random.nextBoolean() ? "S-" + digits(4) : digits(6);
            case 'B' -> "SA" + digits(22);
            case 'A' -> (char) ('A' + random.nextInt(26)) + digits(8);
            default -> throw new IllegalArgumentException("no value for " + what);
        };
        boolean indic = arabic && "IPD".indexOf(what) >= 0 && random.nextInt(3) == 0;
        return indic ? indic(plain) : plain;
    }

    private String phone() {
        return switch (random.nextInt(4)) {
            case 0 -> "05" + digits(8);
            case 1 -> "+9665" + digits(8);
            case 2 -> "05" + digits(1) + " " + digits(3) + " " + digits(4);
            default -> "00966 5" + digits(1) + " " + digits(3) + " " + digits(4);
        };
    }

    private String day(boolean arabic) {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1950 + random.nextInt(75);
        return switch (random.nextInt(4)) {
            case 0 -> year + "-" + two(month) + "-" + two(day);
            case 1 -> two(day) + "/" + two(month) + "/" + year;
            case 2 -> arabic ? day + " مايو " + year : day + " May " + year;
            default -> arabic ? day + " رمضان 14" + (10 + random.nextInt(30)) : "March " + day + ", " + year;
        };
    }

    private String englishName() {
        String name = any(GIVEN_EN) + (random.nextInt(3) == 0 ? " bin " + any(GIVEN_EN) : "") + " " + any(FAMILY_EN);
        return random.nextInt(8) == 0 ? any(GIVEN_EN) + " " + name : name;
    }

    private String arabicName() {
        return any(GIVEN_AR) + (random.nextInt(3) == 0 ? " بن " + any(GIVEN_AR) : "") + " " + any(FAMILY_AR);
    }

    private String digits(int count) {
        StringBuilder out = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            out.append((char) ('0' + random.nextInt(10)));
        }
        return out.toString();
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String indic(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) >= '0' && out.charAt(i) <= '9') {
                out.setCharAt(i, (char) (out.charAt(i) - '0' + '\u0660'));
            }
        }
        return out.toString();
    }
}
