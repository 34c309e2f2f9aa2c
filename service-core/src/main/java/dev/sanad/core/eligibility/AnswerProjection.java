package dev.sanad.core.eligibility;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.nphies.fhir.CoverageView;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.EligibilityResponseView;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.nphies.rules.Fields;
import dev.sanad.core.nphies.rules.Slots;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an eligibility response into what the screens show. Pure; whatever is odd in the message is left
/// out or kept as text, never guessed.
final class AnswerProjection {
    private static final String ERRORS = "http://nphies.sa/terminology/CodeSystem/adjudication-error";
    private static final String SITES = "http://nphies.sa/terminology/CodeSystem/siteEligibility";

    /// The length of a day as FHIR writes it.
    private static final int DAY = 10;

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Pattern PLACE = Pattern.compile("(?i)bundle\\.entry\\[(\\d+)\\]\\.resource\\.(.+)");

    /// Payers' codes that name a field by themselves; they come without a place (FACTS §7.8).
    private static final Map<String, String> FIELDS = Map.of(
            "1657", Fields.MEMBER_ID,
            "1658", Fields.IDENTIFIER,
            "1665", Fields.NEWBORN,
            "1680", Fields.IDENTIFIER,
            "1681", Fields.MEMBER_ID,
            "1682", Fields.IDENTIFIER);

    private static final Coded NO_TYPE = new Coded("", "", Words.same("–"));

    private final CodeService codes;
    private final UnshownParts unshown = new UnshownParts();

    AnswerProjection(CodeService codes) {
        this.codes = codes;
    }

    /// What an answer says, without its origin.
    ///
    /// @param verdict  the ending
    /// @param site     the header's code; null where there is none
    /// @param view     the response
    record Content(
            Verdict verdict,
            Words sentence,
            @Nullable Coded site,
            List<InsuranceAnswer> insurances,
            List<AnswerError> errors,
            EligibilityResponseView view) {}

    /// Reads the answer's focus; empty where the message holds no eligibility response.
    ///
    /// @param request what was asked, to find the field of an error; null where it is not at hand
    Optional<Content> read(MessageBundle answer, @Nullable MessageBundle request) {
        Optional<Resource> focus = answer.focus()
                .filter(resource -> resource.type().equals("CoverageEligibilityResponse"))
                .or(() -> answer.first("CoverageEligibilityResponse").map(MessageBundle.Entry::resource));
        return focus.map(resource -> content(new EligibilityResponseView(resource), answer, request));
    }

    private Content content(EligibilityResponseView view, MessageBundle answer, @Nullable MessageBundle request) {
        Coded site = view.siteEligibility().map(this::site).orElse(null);
        List<InsuranceAnswer> insurances = new ArrayList<>();
        for (EligibilityResponseView.Insurance insurance : view.insurances()) {
            insurances.add(insurance(insurance, answer));
        }
        List<AnswerError> errors = new ArrayList<>();
        for (ErrorCode error : view.errors()) {
            errors.add(error(error, request));
        }
        Verdict verdict = Verdicts.of(view.outcome(), site, insurances, errors);
        Words sentence = AnswerSentence.of(verdict, view.outcome(), site, insurances, errors);
        return new Content(verdict, sentence, site, insurances, errors, view);
    }

    private InsuranceAnswer insurance(EligibilityResponseView.Insurance insurance, MessageBundle answer) {
        Optional<CoverageView> coverage = answer.resolve(insurance.coverage()).map(CoverageView::new);
        Element period = insurance.benefitPeriod();
        return new InsuranceAnswer(
                payer(coverage, answer),
                coverage.map(CoverageView::memberId).orElse(""),
                coverage.map(AnswerProjection::plan).orElse(""),
                insurance.inForce().orElse(null),
                insurance.siteEligibility().map(this::site).orElse(null),
                range(period.textOrEmpty("start"), period.textOrEmpty("end")),
                benefits(insurance.items()));
    }

    private Words payer(Optional<CoverageView> coverage, MessageBundle answer) {
        Optional<Resource> organization = coverage.flatMap(one -> answer.resolve(one.payor()))
                .or(() -> answer.all("Organization").stream()
                        .map(MessageBundle.Entry::resource)
                        .filter(one -> one.coding("type")
                                .map(Element.Coding::code)
                                .orElse("")
                                .equals("ins"))
                        .findFirst());
        String license =
                organization.map(one -> one.identifier("identifier").value()).orElse("");
        Optional<Payer> known = license.isBlank() ? Optional.empty() : codes.payer(new PayerId(license));
        String name = organization
                .map(one -> one.textOrEmpty("name"))
                .filter(one -> !one.isBlank())
                .orElse(license);
        return known.map(Payer::name).orElse(Words.same(name.isBlank() ? "–" : name));
    }

    private static String plan(CoverageView coverage) {
        String plan = coverage.classOf("plan")
                .map(one -> one.text("name").orElse(one.textOrEmpty("value")))
                .orElse("");
        String network = coverage.network();
        return plan.isEmpty() || network.isEmpty() || plan.equals(network) ? plan + network : plan + " · " + network;
    }

    private List<BenefitLine> benefits(List<Element> items) {
        Items reading = new Items();
        List<BenefitLine> lines = new ArrayList<>(items.size());
        for (Element item : items) {
            lines.add(reading.line(item));
        }
        return lines;
    }

    /// Reads the items of one insurance.
    private final class Items {
        private final Concept category = new Concept("category");
        private final Concept network = new Concept("network");
        private final Concept unit = new Concept("unit");
        private final Concept term = new Concept("term");
        private final Concept type = new Concept("type");

        BenefitLine line(Element item) {
            List<Element> benefits = item.children("benefit");
            List<Limit> limits = new ArrayList<>(benefits.size());
            for (Element benefit : benefits) {
                limits.add(limit(benefit));
            }
            return new BenefitLine(
                    category.of(item),
                    item.textOrEmpty("name"),
                    item.textOrEmpty("description"),
                    network.of(item),
                    unit.of(item),
                    term.of(item),
                    item.flag("excluded").orElse(false),
                    limits);
        }

        private Limit limit(Element benefit) {
            Coded coded = type.of(benefit);
            return new Limit(
                    coded == null ? NO_TYPE : coded,
                    amount(benefit, "allowedMoney", "allowedUnsignedInt", "allowedString"),
                    amount(benefit, "usedMoney", "usedUnsignedInt", "usedString"));
        }
    }

    /// A concept of the items, which mostly say the same one after the other.
    private final class Concept {
        private final String name;
        private Element.@Nullable Coding last;
        private @Nullable Coded lastCoded;

        Concept(String name) {
            this.name = name;
        }

        /// By its code, or by its text alone where it has no code; null where it has neither.
        @Nullable
        Coded of(Element where) {
            Optional<Element.Coding> found = where.coding(name);
            if (found.isEmpty()) {
                String text = where.child(name).textOrEmpty("text");
                return text.isEmpty() ? null : new Coded("", "", Words.same(text));
            }
            Element.Coding coding = found.get();
            if (last == null || !last.saysTheSame(coding)) {
                last = coding;
                lastCoded = coded(coding);
            }
            return lastCoded;
        }
    }

    private static @Nullable Amount amount(Element benefit, String sum, String number, String words) {
        Element money = benefit.child(sum);
        Optional<BigDecimal> value = money.decimal("value");
        if (value.isPresent() && value.get().precision() - value.get().scale() <= 15) {
            return new Amount.Sum(new Money(value.get(), money.text("currency").orElse(Money.SAR)));
        }
        Optional<BigDecimal> count = benefit.decimal(number);
        if (count.isPresent() && isWhole(count.get())) {
            return new Amount.Count(count.get().longValue());
        }
        return benefit.text(words)
                .or(() -> count.map(BigDecimal::toString))
                .or(() -> value.map(BigDecimal::toString))
                .map(Amount.Text::new)
                .orElse(null);
    }

    /// A number without decimals and of a size that can be counted; anything else stays the text that it is.
    private static boolean isWhole(BigDecimal number) {
        return number.precision() - number.scale() <= 15
                && number.stripTrailingZeros().scale() <= 0;
    }

    private AnswerError error(ErrorCode error, @Nullable MessageBundle request) {
        Coded known = codes.coded(ERRORS, error.code());
        boolean unknown = error.code().isBlank() || known.text().en().equals(error.code());
        Words text = unknown && !error.display().isBlank() ? Words.same(error.display()) : known.text();
        Coded coded = new Coded(ERRORS, error.code().isBlank() ? "–" : error.code(), text);
        String field = field(error.expression(), request);
        return new AnswerError(
                coded,
                error.expression(),
                field.equals(Fields.NONE) ? FIELDS.getOrDefault(error.code(), Fields.NONE) : field);
    }

    /// The form's field that a place in our own request belongs to.
    ///
    /// @param request what was asked; null where it is not at hand
    static String field(String expression, @Nullable MessageBundle request) {
        if (request == null) {
            return Fields.NONE;
        }
        Matcher place = PLACE.matcher(expression);
        if (!place.matches()) {
            return Fields.NONE;
        }
        int index = place.group(1).length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(place.group(1));
        return request.entries().stream()
                .filter(entry -> entry.index() == index)
                .findFirst()
                .map(entry -> Fields.of(Slots.of(request, entry), place.group(2)))
                .orElse(Fields.NONE);
    }

    /// The site eligibility under the spelling of the code system, whose codes mix blanks and hyphens.
    private Coded site(Element.Coding coding) {
        String system = coding.system().isEmpty() ? SITES : coding.system();
        return coded(new Element.Coding(system, Verdicts.spelled(coding.code()), coding.display(), coding.element()));
    }

    private Coded coded(Element.Coding coding) {
        Coded known = codes.coded(coding.system(), coding.code());
        boolean unknown =
                known.text().en().equals(coding.code()) && !coding.display().isBlank();
        return unknown ? new Coded(coding.system(), coding.code(), Words.same(coding.display())) : known;
    }

    private static @Nullable DateRange range(String start, String end) {
        LocalDate first = day(start);
        LocalDate last = day(end);
        return first == null || last == null || last.isBefore(first) ? null : new DateRange(first, last);
    }

    /// A day as it is written, or the day in Riyadh of a moment with a time zone.
    private static @Nullable LocalDate day(String text) {
        if (text.length() <= DAY) {
            return written(text);
        }
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(RIYADH).toLocalDate();
        } catch (DateTimeParseException noMoment) {
            return written(text);
        }
    }

    private static @Nullable LocalDate written(String text) {
        try {
            return text.length() < DAY ? null : LocalDate.parse(text.substring(0, DAY));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /// The paths of what the response says that nobody shows.
    List<String> notUnderstood(EligibilityResponseView view) {
        return unshown.of(view);
    }
}
