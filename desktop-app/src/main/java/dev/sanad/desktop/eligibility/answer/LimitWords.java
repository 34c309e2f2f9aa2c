package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.kernel.Money;
import dev.sanad.desktop.kit.format.Formats;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.i18n.Texts;
import java.math.BigDecimal;
import java.util.Optional;

/// A benefit's limit in the words of one language.
public final class LimitWords {
    private final Texts texts;
    private final Formats formats;

    public LimitWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /// The limit in one line: `Copay 20 %`, `Benefit SAR 1,000.00, used SAR 400.00, left SAR 600.00`.
    public String line(Limit limit) {
        StringBuilder line = new StringBuilder(texts.in(limit.type().text()));
        Amount allowed = limit.allowed();
        if (allowed != null) {
            line.append(": ").append(amount(limit, allowed));
        }
        Amount used = limit.used();
        if (used != null) {
            line.append(texts.get("eligibility.limit.comma"))
                    .append(texts.get("eligibility.limit.used", amount(limit, used)));
        }
        left(limit)
                .ifPresent(rest -> line.append(texts.get("eligibility.limit.comma"))
                        .append(texts.get("eligibility.limit.left", rest)));
        return line.toString();
    }

    /// What the patient pays, in the fewest words: `20 %`, `at most SAR 100.00`.
    public String share(Limit limit) {
        Amount allowed = limit.allowed();
        if (allowed == null) {
            return line(limit);
        }
        String amount = amount(limit, allowed);
        return switch (limit.type().code()) {
            case "copay-percent" -> texts.get("eligibility.share.percent", amount);
            case "copay-maximum" -> texts.get("eligibility.share.maximum", amount);
            case "copay" -> texts.get("eligibility.share.each", amount);
            case "deductible" -> texts.get("eligibility.share.deductible", amount);
            default -> line(limit);
        };
    }

    /// An amount as it is read: money with its currency, a share with its sign, a count, the payer's words.
    public String amount(Limit limit, Amount amount) {
        return switch (amount) {
            case Amount.Sum(Money money) -> unbroken(formats.money(money));
            case Amount.Count(long count) -> isPercent(limit) ? formats.percent(count) : formats.number(count);
            case Amount.Text(String words) -> Isolate.auto(words);
        };
    }

    /// What is left, where both sides are known in one unit; never below nothing.
    public Optional<String> left(Limit limit) {
        Amount allowed = limit.allowed();
        Amount used = limit.used();
        if (allowed instanceof Amount.Sum(Money all)
                && used instanceof Amount.Sum(Money gone)
                && all.currency().equals(gone.currency())) {
            BigDecimal rest = all.amount().subtract(gone.amount()).max(BigDecimal.ZERO);
            return Optional.of(unbroken(formats.money(new Money(rest, all.currency()))));
        }
        if (allowed instanceof Amount.Count(long all) && used instanceof Amount.Count(long gone)) {
            return Optional.of(formats.number(Math.max(0, all - gone)));
        }
        return Optional.empty();
    }

    /// The used share of what is allowed, from 0 to 1; empty where it cannot be told.
    public static Optional<Double> usedShare(Limit limit) {
        Amount allowed = limit.allowed();
        Amount used = limit.used();
        if (allowed instanceof Amount.Sum(Money all)
                && used instanceof Amount.Sum(Money gone)
                && all.amount().signum() > 0) {
            return Optional.of(
                    Math.clamp(gone.amount().doubleValue() / all.amount().doubleValue(), 0.0, 1.0));
        }
        if (allowed instanceof Amount.Count(long all) && used instanceof Amount.Count(long gone) && all > 0) {
            return Optional.of(Math.clamp((double) gone / all, 0.0, 1.0));
        }
        return Optional.empty();
    }

    /// Whether the patient pays by this limit: a copay or a deductible.
    public static boolean isPatientShare(Limit limit) {
        String code = limit.type().code();
        return code.startsWith("copay") || code.equals("deductible");
    }

    /// An amount that never wraps between its currency and its figure.
    private static String unbroken(String money) {
        return money.replace(' ', '\u00a0');
    }

    private static boolean isPercent(Limit limit) {
        return limit.type().code().endsWith("percent");
    }
}
