package dev.sanad.core.nphies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.nphies.rules.EligibilityRules;
import dev.sanad.core.nphies.rules.RuleContext;
import dev.sanad.core.nphies.rules.RuleEngine;
import dev.sanad.core.nphies.tools.MessageInspector;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Every captured message, harmed in many ways, comes back as an answer: nothing throws, nothing hangs, the bytes
/// are kept as they came. `./sanad bench hostile` prints the counts.
class GatewayMutationTest {
    private static final int EACH = 68;
    private static final long SEED = 20261120L;

    @Test
    void everyHarmedAnswerEndsClearlyAndIsKept() throws IOException {
        GatewayMutationTrial.Result result = new GatewayMutationTrial(SEED).run(EACH);
        assertThat(result.cases()).isGreaterThanOrEqualTo(10_000);
        assertThat(result.endings().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(result.cases());
        assertThat(result.endings()).containsKeys("done", "refused", "MSG-001");
    }

    @Test
    void inspectorAndRulesTakeEveryHarmedMessage() {
        Mutants mutants = new Mutants(SEED);
        MessageInspector inspector = new MessageInspector();
        RuleEngine engine = new RuleEngine(EligibilityRules.pack());
        RuleContext context = new RuleContext(LocalDate.of(2026, 11, 20));
        int looked = 0;
        for (String name : Captured.all()) {
            for (byte[] mutant : mutants.of(Captured.bytes(name), EACH)) {
                assertThat(inspector.look(mutant)).isNotNull();
                if (FhirJson.read(mutant) instanceof FhirJson.Reading.Read(Resource resource)) {
                    MessageBundle.of(resource)
                            .ifPresent(bundle ->
                                    assertThat(engine.check(bundle, context)).isNotNull());
                }
                looked++;
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(10_000);
    }
}
