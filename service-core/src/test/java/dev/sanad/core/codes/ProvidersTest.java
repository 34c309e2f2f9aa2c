package dev.sanad.core.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.Await;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.ProviderId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
    @TempDir
    private Path folder;

    private final List<String> trail = new ArrayList<>();

    private TestStore store() {
        return TestStore.open(
                folder.resolve("clinic.db"), CodesWiring.migrations().toArray(Migration[]::new));
    }

    private ProviderDirectory directory(TestStore store) {
        return CodesWiring.providers(
                store.database(),
                List.of(provider("N-F-1", "Brought Hospital", "مستشفى الإحضار", "1")),
                (tx, action, id) -> trail.add(action + " " + id.value()));
    }

    private static Provider provider(String id, String en, String ar, String type) {
        return new Provider(new ProviderId(id), new Words(en, ar), type, "sandbox");
    }

    private static List<String> ids(List<Provider> providers) {
        return providers.stream().map(one -> one.id().value()).toList();
    }

    @Test
    void theClinicsOwnStandOverThoseBroughtAlongAndStay() {
        try (TestStore store = store()) {
            ProviderDirectory directory = directory(store);
            assertThat(ids(directory.providers().get())).containsExactly("N-F-1");
            Provider own = TestStore.done(directory
                    .save(provider("N-F-2", " Al Amal Clinic ", "عيادة الأمل", "5"))
                    .join());
            assertThat(own.name().en()).isEqualTo("Al Amal Clinic");
            assertThat(own.origin()).isEqualTo("clinic");
            TestStore.done(directory
                    .save(provider("N-F-1", "Zahra Hospital", "مستشفى الزهراء", ""))
                    .join());
            assertThat(ids(directory.providers().get())).containsExactly("N-F-2", "N-F-1");
        }
        assertThat(trail).containsExactly("provider.save N-F-2", "provider.save N-F-1");
        try (TestStore store = store()) {
            ProviderDirectory directory = directory(store);
            Await.value(directory.providers(), all -> all.size() == 2);
            assertThat(directory
                            .provider(new ProviderId("N-F-1"))
                            .orElseThrow()
                            .name()
                            .en())
                    .isEqualTo("Zahra Hospital");
            assertThat(directory.provider(new ProviderId("N-F-9"))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "amal, N-F-2",
        "al am, N-F-2",
        "الامل, N-F-2",
        "عياده, N-F-2",
        "N-F-2, N-F-2",
        "مستشفي, N-F-1",
        "zzz, ''"
    })
    void findsInBothLanguages(String typed, String id) {
        try (TestStore store = store()) {
            ProviderDirectory directory = directory(store);
            TestStore.done(directory
                    .save(provider("N-F-2", "Al Amal Clinic", "عيادة الأمل", "5"))
                    .join());
            assertThat(ids(directory.find(typed, 10))).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
            assertThat(directory.find("", 1)).hasSize(1);
        }
    }

    @Test
    void refusesWhatCannotBeAProvider() {
        try (TestStore store = store()) {
            ProviderDirectory directory = directory(store);
            Outcome<Provider> outcome = directory
                    .save(provider("a b", "x".repeat(251), "س".repeat(126), "77"))
                    .join();
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            List<Finding> why = ((Outcome.Refused<Provider>) outcome).why();
            assertThat(why).extracting(Finding::field).containsExactly("id", "name.english", "name.arabic", "type");
            assertThat(why).allMatch(finding -> Folding.isArabic(finding.text().ar()));
            assertThat(trail).isEmpty();
        }
    }
}
