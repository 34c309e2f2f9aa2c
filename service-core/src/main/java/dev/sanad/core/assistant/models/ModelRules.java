package dev.sanad.core.assistant.models;

import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.WebAddress;
import dev.sanad.core.kernel.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What is wrong with a choice of models. The field of a finding is `<model id>.<name>`.
final class ModelRules {
    static final int LEAST_TOKENS = 16;
    static final int MOST_TOKENS = 32_768;
    private static final int MOST_MODELS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

    private ModelRules() {}

    /// @param unlocked whether a key is kept for a model
    static List<Finding> check(ModelChoice choice, Predicate<ModelId> unlocked) {
        List<Finding> findings = new ArrayList<>();
        Set<ModelId> seen = new HashSet<>();
        for (ModelProfile model : choice.models()) {
            if (!seen.add(model.id())) {
                add(findings, "SND-AI-01", model, "id", "Two models have this name.", "يحمل نموذجان هذا الاسم.");
            }
            check(model, unlocked, findings);
        }
        if (choice.models().size() > MOST_MODELS) {
            findings.add(new Finding(
                    "SND-AI-02",
                    Severity.ERROR,
                    "",
                    "models",
                    new Words("No more than 20 models can be set up.", "لا يمكن إعداد أكثر من 20 نموذجًا.")));
        }
        return findings;
    }

    private static void check(ModelProfile model, Predicate<ModelId> unlocked, List<Finding> findings) {
        if (model.kind() == ModelProfile.Kind.SANDBOX) {
            return;
        }
        if (model.model().isBlank()) {
            add(findings, "SND-AI-03", model, "model", "Enter the model's name.", "أدخل اسم النموذج.");
        }
        if (model.kind() == ModelProfile.Kind.OPENAI || !model.endpoint().isBlank()) {
            endpoint(model, findings);
        }
        if (model.kind() == ModelProfile.Kind.BEDROCK) {
            bedrock(model, unlocked, findings);
        }
        limits(model, findings);
        if (!model.deidentify() && leavesTheComputer(model)) {
            warn(
                    findings,
                    "SND-AI-10",
                    model,
                    "deidentify",
                    "Names and numbers of patients leave this computer as they are.",
                    "تغادر أسماء المرضى وأرقامهم هذا الجهاز كما هي.");
        }
    }

    private static void endpoint(ModelProfile model, List<Finding> findings) {
        Optional<WebAddress> address = WebAddress.of(model.endpoint());
        if (address.isEmpty()) {
            add(
                    findings,
                    "SND-AI-04",
                    model,
                    "endpoint",
                    "Enter an address such as http://10.0.0.7:8080/v1.",
                    "أدخل عنوانًا مثل http://10.0.0.7:8080/v1.");
        } else if (!address.get().isEncrypted() && Places.of(address.get()) == ModelBadge.Place.CLOUD) {
            add(
                    findings,
                    "SND-AI-05",
                    model,
                    "endpoint",
                    "Outside this computer and the clinic's network only https is allowed.",
                    "لا يُسمح خارج هذا الجهاز وشبكة العيادة إلا بـ https.");
        }
    }

    private static void bedrock(ModelProfile model, Predicate<ModelId> unlocked, List<Finding> findings) {
        if (!REGION.matcher(model.region()).matches()) {
            add(
                    findings,
                    "SND-AI-06",
                    model,
                    "region",
                    "Enter a region such as eu-central-1.",
                    "أدخل منطقة مثل eu-central-1.");
        }
        if (!unlocked.test(model.id())) {
            warn(
                    findings,
                    "SND-AI-07",
                    model,
                    "secret",
                    "A key is still missing; without it the model refuses.",
                    "ما زال المفتاح ناقصًا، وبدونه يرفض النموذج.");
        }
    }

    private static void limits(ModelProfile model, List<Finding> findings) {
        ModelProfile.Limits limits = model.limits();
        if (limits.maxTokens() < LEAST_TOKENS || limits.maxTokens() > MOST_TOKENS) {
            add(
                    findings,
                    "SND-AI-08",
                    model,
                    "maxTokens",
                    "An answer may have 16 to 32,768 tokens.",
                    "يمكن أن تحتوي الإجابة على 16 إلى 32768 رمزًا.");
        }
        for (Duration limit : List.of(limits.connect(), limits.firstToken(), limits.stall(), limits.total())) {
            if (!limit.isPositive() || limit.compareTo(LONGEST) > 0) {
                add(
                        findings,
                        "SND-AI-09",
                        model,
                        "limits",
                        "A time limit is longer than zero and at most 30 minutes.",
                        "يجب أن تكون المهلة أكبر من صفر وألا تتجاوز 30 دقيقة.");
                return;
            }
        }
    }

    private static boolean leavesTheComputer(ModelProfile model) {
        return Places.of(model) != ModelBadge.Place.THIS_COMPUTER;
    }

    private static void add(
            List<Finding> findings, String code, ModelProfile model, String field, String en, String ar) {
        findings.add(finding(code, Severity.ERROR, model, field, new Words(en, ar)));
    }

    private static void warn(
            List<Finding> findings, String code, ModelProfile model, String field, String en, String ar) {
        findings.add(finding(code, Severity.WARNING, model, field, new Words(en, ar)));
    }

    private static Finding finding(String code, Severity severity, ModelProfile model, String field, Words text) {
        return new Finding(code, severity, "", model.id().value() + "." + field, text);
    }
}
