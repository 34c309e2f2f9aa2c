package dev.sanad.core.eligibility.tools;

import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.DayWords;
import dev.sanad.core.kernel.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an answer holds as codes and amounts, as a person says it in either language.
final class AnswerWords {
    private AnswerWords() {}

    static Words verdict(Verdict verdict) {
        return switch (verdict) {
            case COVERED -> new Words("Covered", "مغطى");
            case NOT_COVERED -> new Words("Not covered", "غير مغطى");
            case UNDETERMINED -> new Words("Could not determine", "تعذر التحديد");
        };
    }

    static Words freshness(Freshness freshness) {
        return switch (freshness) {
            case LIVE -> new Words("just answered", "رد الآن");
            case CACHED -> new Words("stored, still valid", "محفوظ وما زال صالحًا");
            case STALE -> new Words("stored, no longer fresh", "محفوظ ولم يعد حديثًا");
        };
    }

    /// When an insurer answered, and how long ago that was.
    static Words answeredAt(Instant at, Clock clock) {
        Words time = DayWords.time(at, clock.getZone());
        Words age = DayWords.age(at, clock);
        return new Words(time.en() + " (" + age.en() + ")", time.ar() + " (" + age.ar() + ")");
    }

    static Words state(CheckSummary.State state) {
        return switch (state) {
            case IN_FLIGHT -> new Words("under way", "جارٍ");
            case QUEUED -> new Words("waiting", "في الانتظار");
            case ANSWERED -> new Words("answered", "تم الرد");
            case FAILED -> new Words("failed", "فشل");
            case CANCELLED -> new Words("cancelled", "ملغى");
        };
    }

    /// The category, else the insurer's words for it.
    static Words name(BenefitLine line) {
        Coded category = line.category();
        if (category != null) {
            return category.text();
        }
        return line.name().isBlank() ? new Words("Benefit", "منفعة") : Words.same(line.name());
    }

    /// What there is of it: excluded, or the network with its limits.
    static Words benefit(BenefitLine line) {
        if (line.excluded()) {
            return new Words("excluded", "مستثناة");
        }
        Optional<Words> network = Optional.ofNullable(line.network()).map(Coded::text);
        List<Words> limits = line.limits().stream().map(AnswerWords::limit).toList();
        if (limits.isEmpty()) {
            return network.orElseGet(() -> new Words("without limits", "بلا حدود"));
        }
        Words all = Words.joined(limits, "; ", "؛ ");
        return network.map(in -> new Words(in.en() + ": " + all.en(), in.ar() + ": " + all.ar()))
                .orElse(all);
    }

    private static Words limit(Limit limit) {
        List<Words> parts = new ArrayList<>();
        Amount allowed = limit.allowed();
        Words type = limit.type().text();
        parts.add(
                allowed == null
                        ? type
                        : new Words(
                                type.en() + " " + amount(limit, allowed), type.ar() + " " + amount(limit, allowed)));
        Amount used = limit.used();
        if (used != null) {
            parts.add(new Words("used " + amount(limit, used), "المستخدم " + amount(limit, used)));
        }
        return Words.joined(parts, ", ", "، ");
    }

    /// An amount as it is written in either language.
    static String amount(Limit limit, Amount amount) {
        return switch (amount) {
            case Amount.Sum(var money) ->
                money.currency() + " " + money.amount().toPlainString();
            case Amount.Count(long value) ->
                limit.type().code().endsWith("percent") ? value + " %" : Long.toString(value);
            case Amount.Text(String words) -> words;
        };
    }
}
