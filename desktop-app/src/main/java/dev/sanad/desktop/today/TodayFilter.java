package dev.sanad.desktop.today;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.Verdict;
import java.util.Locale;

/// Which of the day's checks are listed; each has its tile.
enum TodayFilter {
    ALL,
    COVERED,
    NOT_COVERED,
    UNDETERMINED,
    WAITING;

    /// The filter of a place's argument; `ALL` for anything else.
    static TodayFilter of(String argument) {
        for (TodayFilter each : values()) {
            if (each.argument().equals(argument)) {
                return each;
            }
        }
        return ALL;
    }

    /// How a place names it.
    String argument() {
        return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
    }

    boolean takes(CheckSummary check) {
        return switch (this) {
            case ALL -> true;
            case COVERED -> isAnswered(check) && check.verdict() == Verdict.COVERED;
            case NOT_COVERED -> isAnswered(check) && check.verdict() == Verdict.NOT_COVERED;
            case UNDETERMINED ->
                check.state() == CheckSummary.State.FAILED
                        || (isAnswered(check) && check.verdict() == Verdict.UNDETERMINED);
            case WAITING -> check.state() == CheckSummary.State.QUEUED || check.state() == CheckSummary.State.IN_FLIGHT;
        };
    }

    private static boolean isAnswered(CheckSummary check) {
        return check.state() == CheckSummary.State.ANSWERED;
    }
}
