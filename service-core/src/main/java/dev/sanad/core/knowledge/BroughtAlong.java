package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.nphies.rules.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes documents of what the program knows anyway: the code lists of the exchange, its rules, and the
/// reasons for which payers refuse. Each code and each rule is one passage with its texts in both
/// languages.
final class BroughtAlong {
    private static final String NPHIES = "http://nphies.sa/terminology/";
    private static final String ERRORS = NPHIES + "CodeSystem/adjudication-error";

    /// Code systems that say why something was refused, changed or is asked for.
    private static final Set<String> REASONS = Set.of(
            NPHIES + "CodeSystem/adjudication-reason",
            NPHIES + "CodeSystem/adjudication-outcome",
            NPHIES + "CodeSystem/advancedAuth-reason",
            NPHIES + "CodeSystem/communication-reason",
            NPHIES + "CodeSystem/info-reason",
            NPHIES + "CodeSystem/not-in-force-reason",
            NPHIES + "CodeSystem/reissue-reason",
            NPHIES + "CodeSystem/siteEligibility",
            NPHIES + "CodeSystem/task-reason-code",
            NPHIES + "CodeSystem/task-status-reason");

    private BroughtAlong() {}

    /// The data.
    ///
    /// @param codes every code system with its codes
    /// @param rules what is said of broken rules, by their codes
    /// @param rulesVersion of the pack
    record Data(Map<String, List<Coded>> codes, Map<String, RulePack.Text> rules, String rulesVersion) {}

    /// All documents that the program brings along.
    static List<BroughtDocument> documents(Data data) {
        List<Piece> reasons = new ArrayList<>();
        List<Piece> errors = new ArrayList<>();
        List<Piece> lists = new ArrayList<>();
        List<Piece> standard = new ArrayList<>();
        data.codes().forEach((system, codes) -> {
            List<Piece> to = system.equals(ERRORS)
                    ? errors
                    : REASONS.contains(system) ? reasons : system.startsWith(NPHIES) ? lists : standard;
            codes.forEach(code -> to.add(piece(code)));
        });
        String workbook = "NPHIES Codeable Concept 5.4, implementation guide";
        return List.of(
                new BroughtDocument(
                        new DocumentId("nphies.rules"),
                        new Words("Rules of NPHIES for eligibility", "قواعد نفيس للتحقق من الأهلية"),
                        KnowledgeDocument.Kind.RULES,
                        "NPHIES business rules, profile workbook 5.2 · " + data.rulesVersion(),
                        rules(data.rules())),
                new BroughtDocument(
                        new DocumentId("nphies.reasons"),
                        new Words("Reasons for refusal", "أسباب الرفض"),
                        KnowledgeDocument.Kind.REASONS,
                        workbook,
                        reasons),
                new BroughtDocument(
                        new DocumentId("nphies.errors"),
                        new Words("Errors of NPHIES and the insurers", "أخطاء نفيس وشركات التأمين"),
                        KnowledgeDocument.Kind.REASONS,
                        workbook,
                        errors),
                new BroughtDocument(
                        new DocumentId("nphies.codes"),
                        new Words("Code lists of NPHIES", "قوائم رموز نفيس"),
                        KnowledgeDocument.Kind.CODES,
                        workbook,
                        lists),
                new BroughtDocument(
                        new DocumentId("nphies.standard"),
                        new Words("Standard code lists that NPHIES uses", "قوائم الرموز القياسية التي تستخدمها نفيس"),
                        KnowledgeDocument.Kind.CODES,
                        workbook,
                        standard));
    }

    private static List<Piece> rules(Map<String, RulePack.Text> rules) {
        List<Piece> pieces = new ArrayList<>();
        new TreeMap<>(rules).forEach((code, text) -> pieces.add(new Piece(code, code, both(code, text.words()), 0)));
        return pieces;
    }

    private static Piece piece(Coded code) {
        String list = code.system().substring(code.system().lastIndexOf('/') + 1);
        return new Piece(
                code.system() + "|" + code.code(), list + " · " + code.code(), both(code.code(), code.text()), 0);
    }

    private static String both(String code, Words words) {
        String english = code + ": " + words.en();
        return words.ar().equals(words.en()) ? english : english + "\n" + words.ar();
    }
}
