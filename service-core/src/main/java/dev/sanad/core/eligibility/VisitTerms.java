package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.kernel.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one insurance says of an ordinary visit to this clinic: the patient's share and the approval limit.
///
/// Only lines within the network that are not excluded count, the closest to an outpatient visit first.
/// Limits of other categories (dental, maternity …) say nothing about the visit. Where the closest lines
/// contradict each other the range is said, or that it depends; never one of them as if it were the only
/// one.
final class VisitTerms {
    /// Outpatient treatment (43, 30), primary and specialised clinics (67–69), then the plan as a whole
    /// (25, 13).
    private static final List<String> VISIT = List.of("43", "30", "67", "68", "69", "25", "13");
    private static final List<String> OUTPATIENT = List.of("43", "30", "67", "68", "69");

    private static final Words DEPENDS = new Words(
            "What the patient pays depends on the service; see below.",
            "ما يدفعه المريض يعتمد على الخدمة؛ انظر أدناه.");

    /// Marks at both ends, neither isolates nor embeddings: the screens' text engine draws those as boxes.
    private static final char LEFT_TO_RIGHT = '\u200e';

    private final List<BenefitLine> lines;
    private final boolean outpatientExcluded;

    VisitTerms(InsuranceAnswer insurance) {
        lines = insurance.benefits().stream()
                .filter(line -> !line.excluded() && !isOut(line) && rank(line) >= 0)
                .sorted(Comparator.comparingInt(VisitTerms::rank))
                .toList();
        outpatientExcluded =
                insurance.benefits().stream().anyMatch(line -> line.excluded() && isOutpatient(line) && !isOut(line))
                        && lines.stream().noneMatch(VisitTerms::isOutpatient);
    }

    /// The sentences, in the order in which they are read aloud; empty where the answer says nothing of a
    /// visit.
    List<Words> sentences() {
        List<Words> said = new ArrayList<>();
        if (outpatientExcluded) {
            said.add(new Words("But outpatient treatment is excluded.", "لكن علاج المريض الخارجي مستثنى."));
            return said;
        }
        share().ifPresent(said::add);
        approval().ifPresent(said::add);
        return said;
    }

    private Optional<Words> share() {
        List<Share> shares = closest(line -> Share.of(line).stream().toList());
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        if (shares.size() == 1) {
            return Optional.of(shares.getFirst().text());
        }
        return Optional.of(Share.range(shares).orElse(DEPENDS));
    }

    private Optional<Words> approval() {
        List<Money> limits = closest(line -> sums(line, "approval-limit")).stream()
                .sorted(Comparator.comparing(Money::amount))
                .toList();
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        Money least = limits.getFirst();
        Words said = new Words("Approval needed above " + en(least), "تلزم الموافقة لما يزيد على " + ar(least));
        return Optional.of(
                limits.size() == 1
                        ? new Words(said.en() + ".", said.ar() + ".")
                        : new Words(said.en() + " for some services.", said.ar() + " لبعض الخدمات."));
    }

    /// What the closest category says that says anything at all, without repetitions.
    private <T> List<T> closest(Function<BenefitLine, List<T>> reading) {
        int found = -1;
        List<T> said = new ArrayList<>();
        for (BenefitLine line : lines) {
            if (found >= 0 && rank(line) != found) {
                break;
            }
            List<T> here = reading.apply(line);
            if (!here.isEmpty()) {
                found = rank(line);
                here.stream().filter(one -> !said.contains(one)).forEach(said::add);
            }
        }
        return said;
    }

    /// The patient's share by one line.
    private sealed interface Share {
        /// Per cent, at most so much.
        record Percent(long percent, Optional<Money> most) implements Share {}

        /// So much per service.
        record Fixed(Money money) implements Share {}

        /// The first so much.
        record First(Money money) implements Share {}

        static Optional<Share> of(BenefitLine line) {
            Optional<Long> percent = counts(line, "copay-percent").stream().findFirst();
            if (percent.isPresent()) {
                return Optional.of(new Percent(
                        percent.get(), sums(line, "copay-maximum").stream().findFirst()));
            }
            Optional<Share> fixed = sums(line, "copay").stream().findFirst().map(Fixed::new);
            return fixed.or(() -> sums(line, "deductible").stream().findFirst().map(First::new));
        }

        default Words text() {
            return switch (this) {
                case Percent(long percent, Optional<Money> most) -> percentText(percent, percent, most);
                case Fixed(Money money) ->
                    new Words("Patient pays " + en(money) + ".", "يدفع المريض " + ar(money) + ".");
                case First(Money money) ->
                    new Words("Patient pays the first " + en(money) + ".", "يدفع المريض أول " + ar(money) + ".");
            };
        }

        /// One sentence for several percentages; empty where they are of different kinds.
        static Optional<Words> range(List<Share> shares) {
            List<Percent> percents = shares.stream()
                    .filter(Percent.class::isInstance)
                    .map(Percent.class::cast)
                    .toList();
            if (percents.size() != shares.size()) {
                return Optional.empty();
            }
            long least = percents.stream().mapToLong(Percent::percent).min().orElse(0);
            long greatest = percents.stream().mapToLong(Percent::percent).max().orElse(0);
            // A maximum holds for all only where each line has one, and in one currency.
            boolean bounded = percents.stream().allMatch(one -> one.most().isPresent())
                    && percents.stream()
                                    .flatMap(one -> one.most().stream())
                                    .map(Money::currency)
                                    .distinct()
                                    .count()
                            == 1;
            Optional<Money> most = bounded
                    ? percents.stream().flatMap(one -> one.most().stream()).max(Comparator.comparing(Money::amount))
                    : Optional.empty();
            return Optional.of(percentText(least, greatest, most));
        }
    }

    private static Words percentText(long least, long greatest, Optional<Money> most) {
        if (greatest == 0) {
            return new Words("Patient pays nothing.", "لا يدفع المريض شيئًا.");
        }
        boolean one = least == greatest;
        String en = "Patient pays " + (one ? "" : least + "–") + greatest + " %";
        String ar = "يدفع المريض " + ltr((one ? "" : least + "–") + greatest + " %");
        return most.map(money -> new Words(en + ", at most " + en(money) + ".", ar + " وبحد أقصى " + ar(money) + "."))
                .orElse(new Words(en + ".", ar + "."));
    }

    private static int rank(BenefitLine line) {
        Coded category = line.category();
        return category == null ? -1 : VISIT.indexOf(category.code());
    }

    private static boolean isOutpatient(BenefitLine line) {
        Coded category = line.category();
        return category != null && OUTPATIENT.contains(category.code());
    }

    private static boolean isOut(BenefitLine line) {
        Coded network = line.network();
        return network != null && network.code().equals("out");
    }

    private static List<Long> counts(BenefitLine line, String type) {
        List<Long> found = new ArrayList<>();
        for (Limit limit : line.limits()) {
            if (limit.type().code().equals(type) && limit.allowed() instanceof Amount.Count(long value)) {
                found.add(value);
            }
        }
        return found;
    }

    private static List<Money> sums(BenefitLine line, String type) {
        List<Money> found = new ArrayList<>();
        for (Limit limit : line.limits()) {
            if (limit.type().code().equals(type) && limit.allowed() instanceof Amount.Sum(Money money)) {
                found.add(money);
            }
        }
        return found;
    }

    /// With separators between thousands, and decimals only where there are any.
    private static String plain(Money money) {
        BigDecimal amount = money.amount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        StringBuilder text =
                new StringBuilder((whole ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount).toPlainString());
        int first = amount.signum() < 0 ? 1 : 0;
        int point = whole ? text.length() : text.indexOf(".");
        for (int at = point - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    private static String en(Money money) {
        return money.currency() + " " + plain(money);
    }

    private static String ar(Money money) {
        // Digits with separators keep their order by themselves.
        return money.currency().equals(Money.SAR) ? plain(money) + " ريال" : ltr(en(money));
    }

    private static String ltr(String text) {
        return LEFT_TO_RIGHT + text + LEFT_TO_RIGHT;
    }
}
