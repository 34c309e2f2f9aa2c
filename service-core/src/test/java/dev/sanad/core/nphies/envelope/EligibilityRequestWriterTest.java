package dev.sanad.core.nphies.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.nphies.OutgoingMessage;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.NotUnderstood;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.nphies.rules.EligibilityRules;
import dev.sanad.core.nphies.rules.RuleContext;
import dev.sanad.core.nphies.rules.RuleEngine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EligibilityRequestWriterTest {
    private final RuleEngine engine = new RuleEngine(EligibilityRules.pack());

    private static MessageBundle read(OutgoingMessage message) {
        if (FhirJson.read(message.body()) instanceof FhirJson.Reading.Read(Resource resource)) {
            return MessageBundle.of(resource).orElseThrow();
        }
        throw new AssertionError("not readable");
    }

    @Test
    void everyCombinationPassesOurRulesAndItsReferencesResolve() {
        List<Requests.Shape> shapes = Requests.all();
        assertThat(shapes).hasSize(7 * 8 * 64);
        for (Requests.Shape shape : shapes) {
            MessageBundle bundle = read(Requests.write(shape));
            assertThat(engine.check(bundle, new RuleContext(Requests.TODAY)))
                    .as("%s", shape)
                    .isEmpty();
            for (JsonNode reference : bundle.resource().tree().findValues("reference")) {
                assertThat(bundle.entries())
                        .extracting(MessageBundle.Entry::fullUrl)
                        .contains(reference.asString());
            }
        }
    }

    @Test
    void theShapeOfTheQuestionIsTheShapeOfTheMessage() {
        for (Requests.Shape shape : Requests.all()) {
            MessageBundle bundle = read(Requests.write(shape));
            Resource request =
                    bundle.first("CoverageEligibilityRequest").orElseThrow().resource();
            assertThat(request.texts("purpose")).isEqualTo(shape.purposes());
            assertThat(request.text("servicedDate").isPresent()).isEqualTo(shape.oneDay());
            assertThat(request.child("servicedPeriod").isPresent()).isNotEqualTo(shape.oneDay());
            assertThat(request.extension("extension-newborn").isPresent()).isEqualTo(shape.newborn());
            assertThat(request.extension("extension-transfer").isPresent()).isEqualTo(shape.transfer());
            assertThat(bundle.all("Patient")).hasSize(shape.subscriber() ? 2 : 1);
            assertThat(bundle.all("Organization")).hasSize(shape.organization() ? 3 : 2);
            assertThat(bundle.all("Location")).hasSize(shape.facility() ? 1 : 0);
        }
    }

    @Test
    void idsAreFreshInEveryMessage() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            OutgoingMessage message = Requests.full();
            MessageBundle bundle = read(message);
            assertThat(ids.add(message.id().value())).isTrue();
            assertThat(ids.add(bundle.resource().id())).isTrue();
            assertThat(bundle.header().orElseThrow().id())
                    .isEqualTo(message.id().value());
            assertThat(bundle.focus().orElseThrow().type()).isEqualTo("CoverageEligibilityRequest");
            assertThat(ids.add(bundle.focus().orElseThrow().id())).isTrue();
        }
    }

    @Test
    void theTimestampNamesSecondsAndTheClinicsZone() {
        assertThat(read(Requests.full()).resource().textOrEmpty("timestamp")).isEqualTo("2026-11-20T12:30:00+03:00");
    }

    @Test
    void nothingThatIsWrittenIsUnknownToFhirOrNphies() {
        assertThat(new NotUnderstood().in(read(Requests.full()).resource())).isEmpty();
    }
}
