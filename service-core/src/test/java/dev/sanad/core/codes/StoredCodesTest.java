package dev.sanad.core.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCodesTest {
    private static final String ELIGIBILITY = "http://nphies.sa/terminology/CodeSystem/siteEligibility";

    @TempDir
    private Path folder;

    private final List<String> trail = new ArrayList<>();

    private TestStore store() {
        return TestStore.open(
                folder.resolve("clinic.db"), CodesWiring.migrations().toArray(Migration[]::new));
    }

    private CodeService service(TestStore store) {
        return CodesWiring.create(new CodesWiring.Deps(
                store.database(),
                store.threads(),
                List.of(payer("N-I-00002", "Brought Along", null, "sandbox")),
                (tx, action, id) -> trail.add(action + " " + id.value())));
    }

    private static Payer payer(String id, String name, @Nullable String administrator, String origin) {
        return new Payer(
                new PayerId(id),
                new Words(name, "شركة " + name),
                administrator == null ? null : new PayerId(administrator),
                "http://insurer.example/memberid",
                origin);
    }

    private static List<String> names(CodeService codes) {
        return codes.payers().get().stream().map(payer -> payer.name().en()).toList();
    }

    @Test
    void answersFromTheTables() {
        try (TestStore store = store()) {
            CodeService codes = service(store);
            assertThat(codes.coded(ELIGIBILITY, "eligible").text().ar()).isEqualTo("مؤهل");
            assertThat(codes.contains(ELIGIBILITY, "eligible")).isTrue();
            assertThat(codes.all(ELIGIBILITY)).hasSize(8);
            assertThat(codes.facts(ELIGIBILITY).orElseThrow().complete()).isTrue();
            assertThat(TestStore.done(codes.search(List.of(ELIGIBILITY), "مؤهل", Language.AR, 5)
                            .join()))
                    .extracting(Coded::code)
                    .contains("eligible");
        }
    }

    @Test
    void theClinicsPayersStandOverThoseBroughtAlongAndStay() throws Exception {
        try (TestStore store = store()) {
            CodeService codes = service(store);
            assertThat(names(codes)).containsExactly("Brought Along");
            Payer own = TestStore.done(
                    codes.savePayer(payer("N-I-00001", " Al Own ", "TPA-1", "")).join());
            assertThat(own.name().en()).isEqualTo("Al Own");
            assertThat(own.origin()).isEqualTo("clinic");
            codes.savePayer(payer("N-I-00002", "Renamed", null, "")).join();
            assertThat(names(codes)).containsExactly("Al Own", "Renamed");
            assertThat(codes.payer(new PayerId("N-I-00001"))).contains(own);
            assertThat(codes.payer(new PayerId("N-I-00009"))).isEmpty();
        }
        assertThat(trail).containsExactly("payer.save N-I-00001", "payer.save N-I-00002");
        try (TestStore store = store()) {
            CodeService codes = service(store);
            CountDownLatch both = new CountDownLatch(1);
            codes.payers().subscribe(payers -> {
                if (payers.size() == 2) {
                    both.countDown();
                }
            });
            assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(names(codes)).containsExactly("Al Own", "Renamed");
            assertThat(codes.payer(new PayerId("N-I-00001")).orElseThrow().administrator())
                    .isEqualTo(new PayerId("TPA-1"));
        }
    }

    @Test
    void refusesPayersThatCannotBeAddressed() {
        try (TestStore store = store()) {
            CodeService codes = service(store);
            Payer bad = new Payer(
                    new PayerId("a b"),
                    new Words("x".repeat(251), "س".repeat(126)),
                    new PayerId("?"),
                    "memberid",
                    "clinic");
            Outcome<Payer> outcome = codes.savePayer(bad).join();
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            List<Finding> why = ((Outcome.Refused<Payer>) outcome).why();
            assertThat(why)
                    .extracting(Finding::field)
                    .containsExactly("id", "administrator", "name.english", "name.arabic", "memberSystem");
            assertThat(why).allMatch(finding -> Folding.isArabic(finding.text().ar()));
            assertThat(names(codes)).containsExactly("Brought Along");
            assertThat(trail).isEmpty();
        }
    }
}
