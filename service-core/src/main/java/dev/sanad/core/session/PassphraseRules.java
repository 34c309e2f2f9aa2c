package dev.sanad.core.session;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import java.util.ArrayList;
import java.util.List;

/// What names and passphrases have to fulfil.
final class PassphraseRules {
    private static final int SHORTEST = 10;
    private static final int FEWEST_DIFFERENT = 4;
    private static final int LONGEST_NAME = 60;

    private PassphraseRules() {}

    static List<Finding> check(String name, char[] passphrase) {
        List<Finding> findings = new ArrayList<>(checkName(name));
        findings.addAll(checkPassphrase(name, passphrase));
        return findings;
    }

    static List<Finding> checkPassphrase(String name, char[] passphrase) {
        if (passphrase.length < SHORTEST) {
            return List.of(error(
                    "SND-SES-01",
                    "passphrase",
                    "A passphrase has at least ten characters.",
                    "تتكون عبارة المرور من عشرة أحرف على الأقل."));
        }
        boolean isName = name.length() > passphrase.length / 2 && contains(passphrase, name);
        if (different(passphrase) < FEWEST_DIFFERENT || isName) {
            return List.of(error(
                    "SND-SES-02",
                    "passphrase",
                    "This passphrase is too easy to guess.",
                    "عبارة المرور هذه سهلة التخمين."));
        }
        return List.of();
    }

    /// Without making strings of the passphrase, which could not be wiped.
    private static int different(char[] passphrase) {
        int different = 0;
        for (int i = 0; i < passphrase.length; i++) {
            boolean seen = false;
            for (int j = 0; j < i; j++) {
                seen |= passphrase[j] == passphrase[i];
            }
            different += seen ? 0 : 1;
        }
        return different;
    }

    private static boolean contains(char[] passphrase, String name) {
        for (int start = 0; start + name.length() <= passphrase.length; start++) {
            int same = 0;
            while (same < name.length()
                    && Character.toLowerCase(passphrase[start + same]) == Character.toLowerCase(name.charAt(same))) {
                same++;
            }
            if (same == name.length()) {
                return true;
            }
        }
        return false;
    }

    private static List<Finding> checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return List.of(error(
                    "SND-SES-03",
                    "name",
                    "A name has between one and sixty characters.",
                    "يتكون الاسم من حرف إلى ستين حرفاً."));
        }
        return List.of();
    }

    static Finding nameTaken() {
        return error("SND-SES-04", "name", "There is a user of this name.", "يوجد مستخدم بهذا الاسم.");
    }

    static Finding notRemovable() {
        return error(
                "SND-SES-05",
                "user",
                "Neither the own account nor the last owner can be removed.",
                "لا يمكن حذف الحساب الخاص ولا المالك الأخير.");
    }

    private static Finding error(String code, String field, String en, String ar) {
        return new Finding(code, Severity.ERROR, "", field, new Words(en, ar));
    }
}
