package dev.sanad.core.settings;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What settings have to fulfil. Errors are refused; warnings say what is missing before real work can begin.
final class SettingsRules {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    private SettingsRules() {}

    static List<Finding> check(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        exchange(settings.exchange(), findings);
        if (settings.exchange().profile() != Profile.SANDBOX) {
            clinic(settings.clinic(), findings);
        }
        Settings.Desk desk = settings.desk();
        if (desk.idleLock().isNegative()
                || desk.freshFor().isNegative()
                || desk.forgetAfter().compareTo(desk.freshFor()) < 0) {
            findings.add(error(
                    "SND-SET-04",
                    "desk",
                    "Times are not negative, and an answer is kept at least as long as it is valid.",
                    "لا تكون المدد سالبة، ويُحفظ الرد مدة لا تقل عن مدة صلاحيته."));
        }
        return findings;
    }

    private static void exchange(Settings.Exchange exchange, List<Finding> findings) {
        if (exchange.profile() != Profile.SANDBOX && !isSafeAddress(exchange.endpoint())) {
            findings.add(error(
                    "SND-SET-01",
                    "exchange.endpoint",
                    "The address of the exchange has to be an https address.",
                    "يجب أن يكون عنوان المنصة عنوان https."));
        }
        for (Duration wait : List.of(exchange.connect(), exchange.read(), exchange.call())) {
            if (!wait.isPositive() || wait.compareTo(LONGEST_CALL) > 0) {
                findings.add(error(
                        "SND-SET-02",
                        "exchange.timeouts",
                        "A time-out is longer than zero and at most ten minutes.",
                        "تكون المهلة أطول من صفر ولا تتجاوز عشر دقائق."));
                return;
            }
        }
        if (exchange.profile() == Profile.PRODUCTION && exchange.certificate().isBlank()) {
            findings.add(warning(
                    "SND-SET-03",
                    "exchange.certificate",
                    "NPHIES asks for the clinic's certificate: choose the .p12 file.",
                    "تطلب نفيس شهادة العيادة: اختر ملف ‎.p12."));
        }
    }

    private static void clinic(Settings.Clinic clinic, List<Finding> findings) {
        if (clinic.licence().isBlank()) {
            findings.add(warning(
                    "SND-SET-05",
                    "clinic.licence",
                    "The provider licence is missing; nothing can be sent without it.",
                    "رقم ترخيص مقدم الخدمة ناقص؛ لا يمكن إرسال شيء بدونه."));
        }
        if (clinic.nameEn().isBlank() && clinic.nameAr().isBlank()) {
            findings.add(warning("SND-SET-06", "clinic.name", "The clinic's name is missing.", "اسم العيادة ناقص."));
        }
        if (clinic.baseUri().isBlank()) {
            findings.add(warning(
                    "SND-SET-07",
                    "clinic.baseUri",
                    "The clinic's own web address is missing; the messages name their parts by it.",
                    "عنوان الويب الخاص بالعيادة ناقص؛ به تُسمّى أجزاء الرسائل."));
        }
    }

    /// Plain http is for a gateway on this computer only.
    private static boolean isSafeAddress(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host)));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static Finding error(String code, String field, String en, String ar) {
        return new Finding(code, Severity.ERROR, "", field, new Words(en, ar));
    }

    private static Finding warning(String code, String field, String en, String ar) {
        return new Finding(code, Severity.WARNING, "", field, new Words(en, ar));
    }
}
