package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.desktop.kit.controls.BadgeKind;
import org.kordamp.ikonli.Ikon;

/// A verdict's badge and colour: green covered, red not covered, amber could not determine.
public final class VerdictTone {
    private VerdictTone() {}

    /// The badge of a verdict.
    public static BadgeKind badge(Verdict verdict) {
        return switch (verdict) {
            case COVERED -> BadgeKind.COVERED;
            case NOT_COVERED -> BadgeKind.NOT_COVERED;
            case UNDETERMINED -> BadgeKind.UNDETERMINED;
        };
    }

    /// The badge of a check: its verdict once it is answered, its state before and otherwise.
    public static BadgeKind badge(CheckSummary check) {
        return switch (check.state()) {
            case IN_FLIGHT -> BadgeKind.IN_FLIGHT;
            case QUEUED -> BadgeKind.QUEUED;
            case FAILED -> BadgeKind.FAILED;
            case CANCELLED -> BadgeKind.CANCELLED;
            case ANSWERED -> badge(check.verdict());
        };
    }

    /// The style class of a verdict's colour.
    public static String tone(Verdict verdict) {
        return badge(verdict).tone();
    }

    /// The icon of a verdict.
    public static Ikon icon(Verdict verdict) {
        return badge(verdict).icon();
    }
}
