package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.WebAddress;
import dev.sanad.core.kernel.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is wrong with the settings of the index. While it is off, what is still empty is not wrong.
final class IndexRules {
    static final Duration SHORTEST = Duration.ofSeconds(1);
    /// A tool of the assistant waits 20 s for everything.
    static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern INDEX = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9-]{35}");

    private IndexRules() {}

    /// @param keyed   whether a key is kept
    /// @param allowed whether this computer's policy allows an index
    static List<Finding> check(IndexSettings settings, boolean keyed, boolean allowed) {
        List<Finding> findings = new ArrayList<>();
        if (settings.on() && !allowed) {
            add(
                    findings,
                    "SND-IDX-01",
                    "on",
                    "This is fixed by the policy of this computer.",
                    "هذا محدد بسياسة هذا الحاسوب ولا يمكن تغييره هنا.");
        }
        if (settings.kind() == IndexSettings.Kind.KENDRA) {
            kendra(settings, keyed, findings);
        }
        if (settings.deadline().compareTo(SHORTEST) < 0 || settings.deadline().compareTo(LONGEST) > 0) {
            add(
                    findings,
                    "SND-IDX-05",
                    "deadline",
                    "A question may take 1 to 15 seconds.",
                    "يمكن أن يستغرق السؤال من ثانية واحدة إلى 15 ثانية.");
        }
        return findings;
    }

    private static void kendra(IndexSettings settings, boolean keyed, List<Finding> findings) {
        if (isWrong(settings.region(), REGION, settings.on())) {
            add(findings, "SND-IDX-02", "region", "Enter a region such as eu-west-1.", "أدخل منطقة مثل eu-west-1.");
        }
        if (isWrong(settings.index(), INDEX, settings.on())) {
            add(
                    findings,
                    "SND-IDX-03",
                    "index",
                    "Enter the id of the index: 36 letters, digits and dashes.",
                    "أدخل معرّف الفهرس: 36 حرفًا ورقمًا وشرطة.");
        }
        if (!settings.endpoint().isBlank() && !isSafe(settings.endpoint())) {
            add(
                    findings,
                    "SND-IDX-04",
                    "endpoint",
                    "Only https is allowed; http leads no further than this computer.",
                    "لا يُسمح إلا بـ https، أما http فلا يتجاوز هذا الجهاز.");
        }
        if (settings.on() && !keyed) {
            findings.add(new Finding(
                    "SND-IDX-06",
                    Severity.WARNING,
                    "",
                    "key",
                    new Words(
                            "A key is still missing; without it the index is not asked.",
                            "ما زال المفتاح ناقصًا، وبدونه لا يُسأل الفهرس.")));
        }
    }

    private static boolean isWrong(String value, Pattern form, boolean needed) {
        return value.isBlank() ? needed : !form.matcher(value).matches();
    }

    private static boolean isSafe(String endpoint) {
        Optional<WebAddress> address = WebAddress.of(endpoint);
        return address.isPresent()
                && (address.get().isEncrypted() || address.get().isLoopback());
    }

    private static void add(List<Finding> findings, String code, String field, String en, String ar) {
        findings.add(new Finding(code, Severity.ERROR, "", field, new Words(en, ar)));
    }
}
