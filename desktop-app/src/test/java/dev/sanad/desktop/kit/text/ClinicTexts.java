package dev.sanad.desktop.kit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/// What is laid out in the tests of line wrapping: sentences as a clinic's screen shows them, and all texts of all
/// bundles.
final class ClinicTexts {
    /// Arabic mixed with Latin codes, digits, money, dates, brackets, quotes and vowel marks.
    static final List<String> MIXED = List.of(
            "المريض مشمول بالتغطية التأمينية حتى تاريخ 2026-12-31 لدى شركة بوبا العربية للتأمين التعاوني",
            "تعذر التحقق من الأهلية: رمز الخطأ BV-00437 (رقم الهوية غير صحيح) يرجى مراجعة بيانات المريض",
            "نسبة تحمل المريض 20% بحد أقصى 75.00 ر.س للزيارة الواحدة، والمتبقي من الحد السنوي 148,250.00 SAR",
            "رفضت شركة التأمين المطالبة رقم CLM-2026-001987 لعدم وجود موافقة مسبقة (Prior Authorization) سارية",
            "خدمة تحليل صورة الدم الكاملة CBC (73050-39-00) مشمولة، وخدمة التصوير بالرنين المغناطيسي MRI تحتاج موافقة",
            "آخر رد وصل من NPHIES في 14:32 بتاريخ 23/11/2026 وهو صالح لمدة 24 ساعة فقط",
            "عبدالرحمن بن محمد بن عبدالعزيز آل سعود الشهراني، هوية وطنية 1098765432، جوال ‎+966 50 123 4567",
            "الرجاء الانتظار… جارٍ الاتصال بمنصة نفيس (المحاولة 2 من 5) وسيعاد الإرسال تلقائيًا عند عودة الاتصال",
            "Patient فاطمة أحمد الزهراني is covered by التعاونية للتأمين (policy GRP/88-1204) until 2027-03-14",
            "التشخيص الرئيسي: E11.9 داءُ السُّكَّريِّ من النوعِ الثاني بدونِ مضاعفاتٍ، والتشخيص الثانوي I10 ارتفاع ضغط الدم الأساسي",
            "لا يمكن إلغاء الطلب لأن حالته \"قيد المراجعة\" لدى الدافع؛ أعد المحاولة بعد استلام الرد أو راسل الدافع",
            "المولود الجديد مضاف على وثيقة الأم (member id: 0012-AB-778/01) ولمدة ٣٠ يومًا من تاريخ الولادة",
            "المبلغ المطلوب 1,250.75 ر.س = 1,087.61 + ضريبة القيمة المضافة 15% (163.14)",
            "فالمستشفياتوالمراكزالصحيةالمتعاقدةمعشركاتالتأمينبدونمسافاتلاختبارالكسرداخلالكلمة",
            "خطأ\nفي السطر الأول ثم سطر جديد طويل يلتف حول نفسه عدة مرات\tمع جدولة ثم رمز (X12/837)");

    private ClinicTexts() {}

    /// Every distinct text of every `*_en.properties` and `*_ar.properties` under dev/sanad on the class path, in
    /// the
    /// order of
    /// the files' names.
    static Set<String> ofBundles() {
        List<URL> files = new ArrayList<>();
        try {
            ClassLoader loader = ClinicTexts.class.getClassLoader();
            for (URL root : Collections.list(loader.getResources("dev/sanad"))) {
                files.addAll(bundlesUnder(root));
            }
            Set<String> texts = new LinkedHashSet<>();
            for (URL file : files) {
                try (InputStream in = file.openStream()) {
                    PropertyResourceBundle bundle =
                            new PropertyResourceBundle(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
                    bundle.keySet().stream().sorted().map(bundle::getString).forEach(texts::add);
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<URL> bundlesUnder(URL root) throws IOException {
        try {
            if (!"jar".equals(root.getProtocol())) {
                return bundlesUnder(Path.of(root.toURI()));
            }
            URI jar = URI.create(root.toString().substring(0, root.toString().indexOf("!/")));
            try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
                return bundlesUnder(inside.getPath("dev/sanad"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(root.toString(), e);
        }
    }

    private static List<URL> bundlesUnder(Path folder) throws IOException {
        List<URL> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted().toList()) {
                if (file.toString().matches(".*_(en|ar)\\.properties")) {
                    files.add(file.toUri().toURL());
                }
            }
        }
        return files;
    }
}
