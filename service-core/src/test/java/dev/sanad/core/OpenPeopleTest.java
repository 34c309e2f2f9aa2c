package dev.sanad.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OpenPeopleTest {
    private static final Words TITLE = new Words("a record", "سجل");

    private final OpenPeople people =
            new OpenPeople(List.of(new Records(Reference.Kind.PATIENT), new Records(Reference.Kind.CHECK)));

    /// Knows `gone`, `broken`, and by every other id the person who is called so.
    private record Records(Reference.Kind kind) implements FactSource {
        @Override
        public CompletableFuture<Outcome<Known>> facts(String id) {
            return CompletableFuture.completedFuture(
                    switch (id) {
                        case "gone" -> Outcome.failed(Failure.of(FailureCode.NOT_FOUND));
                        case "broken" -> Outcome.failed(Failure.of(FailureCode.STORE_FAILED));
                        default ->
                            Outcome.done(new Known(
                                    open(kind, id),
                                    List.of(),
                                    List.of(),
                                    List.of(new Personal(Personal.Kind.NAME, kind + " " + id))));
                    });
        }
    }

    private static Reference open(Reference.Kind kind, String id) {
        return new Reference(kind, id, TITLE);
    }

    private Outcome<List<Personal>> of(Reference... records) {
        return people.of(List.of(records)).join();
    }

    @Test
    void everyRecordIsReadByTheFeatureThatOwnsIt() {
        assertThat(of(
                        open(Reference.Kind.PATIENT, "Norah"),
                        open(Reference.Kind.CHECK, "Fahad"),
                        open(Reference.Kind.RULE, "BV-00437")))
                .isEqualTo(Outcome.done(List.of(
                        new Personal(Personal.Kind.NAME, "PATIENT Norah"),
                        new Personal(Personal.Kind.NAME, "CHECK Fahad"))));
    }

    @Test
    void aRecordThatIsGoneSaysNothing() {
        assertThat(of(open(Reference.Kind.PATIENT, "gone"), open(Reference.Kind.PATIENT, "Norah")))
                .isEqualTo(Outcome.done(List.of(new Personal(Personal.Kind.NAME, "PATIENT Norah"))));
    }

    @Test
    void oneThatCannotBeReadIsAFailureOfAll() {
        assertThat(of(
                        open(Reference.Kind.PATIENT, "Norah"),
                        open(Reference.Kind.PATIENT, "broken"),
                        open(Reference.Kind.PATIENT, "gone")))
                .isEqualTo(Outcome.failed(Failure.of(FailureCode.STORE_FAILED)));
    }
}
