package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.FhirWalk;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What holds for every value of a type, wherever it stands: its form, its length, and what its parts have to
/// be (FACTS §2, data types; §7.1, §7.3, §7.7).
final class TypeChecks {
    private static final Pattern IDENTIFIER_TYPE =
            Pattern.compile(".*\\.identifier(\\[\\d+])?\\.type\\.coding(\\[\\d+])?");

    private final FhirWalk walk;
    private final LengthChecks lengths = new LengthChecks("lengths.tsv");

    TypeChecks(FhirWalk walk) {
        this.walk = walk;
    }

    void look(Message message, Report report) {
        for (Message.Placed placed : message.everything()) {
            walk.through(placed.resource(), placed.path(), new Looking(placed, report));
        }
    }

    private final class Looking implements FhirWalk.Visitor {
        private final Message.Placed placed;
        private final Report report;

        Looking(Message.Placed placed, Report report) {
            this.placed = placed;
            this.report = report;
        }

        @Override
        public void value(FhirWalk.Place place, JsonNode value) {
            if (value.isString()) {
                text(place, value.asString());
            } else if (value.isObject()) {
                object(place, new Element(value));
            }
        }

        private void text(FhirWalk.Place place, String text) {
            String form = text.isBlank() ? null : Forms.broken(place.type(), text);
            add(form, place.path());
            add(lengths.broken(place.owner(), place.name(), place.type(), text), place.path());
        }

        private void object(FhirWalk.Place place, Element value) {
            switch (place.type()) {
                case "Identifier" -> identifier(place, value);
                case "Coding" -> coding(place, value);
                case "Extension" -> extension(place, value);
                case "Money" -> money(place, value);
                case "Period" -> period(place, value);
                case "Address", "ContactPoint" -> home(place, value);
                case "Patient.contact" -> contact(place, value);
                default -> {
                    // Nothing but the forms and lengths of its parts.
                }
            }
        }

        private void identifier(FhirWalk.Place place, Element value) {
            unless(!value.textOrEmpty("value").isEmpty(), "IC-00208", place.path() + ".value");
            String system = value.textOrEmpty("system");
            unless(!system.isEmpty(), "IC-00203", place.path() + ".system");
            unless(system.isEmpty() || EnvelopeChecks.isAddress(system), "BV-00219", place.path() + ".system");
            Element type = value.child("type");
            unless(!type.isPresent() || !type.children("coding").isEmpty(), "IC-00205", place.path() + ".type");
        }

        private void coding(FhirWalk.Place place, Element value) {
            boolean ofIdentifier = IDENTIFIER_TYPE.matcher(place.path()).matches();
            if (place.owner().equals("CodeableConcept")) {
                unless(
                        !value.textOrEmpty("system").isEmpty(),
                        ofIdentifier ? "IC-00207" : "IC-01428",
                        place.path() + ".system");
                unless(
                        !value.textOrEmpty("code").isEmpty(),
                        ofIdentifier ? "IC-00206" : "IC-01428",
                        place.path() + ".code");
            }
        }

        private void extension(FhirWalk.Place place, Element value) {
            boolean hasValue = value.tree().propertyNames().stream().anyMatch(name -> name.startsWith("value"));
            boolean hasInner = !value.children("extension").isEmpty();
            unless(value.text("url").isPresent(), "IC-00193", place.path() + ".url");
            unless(!hasValue || !hasInner, "FR-00019", place.path());
            unless(hasValue || hasInner, "BV-00389", place.path());
            unless(!place.name().equals("modifierExtension"), "BV-00472", place.path());
        }

        private void money(FhirWalk.Place place, Element value) {
            BigDecimal amount = value.decimal("value").orElse(BigDecimal.ZERO);
            unless(amount.stripTrailingZeros().scale() <= 2, "GE-00028", place.path() + ".value");
        }

        private void period(FhirWalk.Place place, Element value) {
            boolean turned = Forms.day(value.textOrEmpty("start"))
                    .flatMap(start -> Forms.day(value.textOrEmpty("end")).map(end -> end.isBefore(start)))
                    .orElse(false);
            unless(!turned, "BV-00052", place.path());
        }

        private void home(FhirWalk.Place place, Element value) {
            if (place.owner().equals("Organization")) {
                String code = place.type().equals("Address") ? "FR-00022" : "FR-00023";
                unless(!value.textOrEmpty("use").equals("home"), code, place.path() + ".use");
            }
        }

        private void contact(FhirWalk.Place place, Element value) {
            boolean filled = List.of("name", "telecom", "address", "organization").stream()
                    .anyMatch(name -> value.child(name).isPresent());
            unless(filled, "FR-00024", place.path());
        }

        @Override
        public void wrongKind(FhirWalk.Place place, JsonNode value) {
            add("DT-01287", place.path());
        }

        @Override
        public void unknownExtension(String path, String url) {
            if (path.contains(".modifierExtension")) {
                add("BV-00472", path);
            }
        }

        private void unless(boolean good, String code, String path) {
            if (!good) {
                add(code, path);
            }
        }

        private void add(@Nullable String code, String path) {
            if (code != null) {
                String part =
                        path.substring(Math.min(path.length(), placed.path().length() + 1));
                report.add(code, path, Fields.of(placed.slot(), part));
            }
        }
    }
}
