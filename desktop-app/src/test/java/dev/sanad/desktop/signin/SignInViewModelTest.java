package dev.sanad.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.session.LockReason;
import dev.sanad.core.session.SessionState;
import dev.sanad.desktop.doors.FakeSession;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
    private final FakeSession session = new FakeSession();
    private final SignInViewModel model = new SignInViewModel(Runnable::run, session, false);

    @Test
    void firstStartMakesTheOwner() {
        model.attach();
        assertThat(model.newProperty().get()).isTrue();
        model.nameProperty().set("Noura");
        model.passphraseProperty().set("a long sentence");
        model.repeatedProperty().set("a long sentence");
        model.submit();
        assertThat(session.state.get()).isInstanceOf(SessionState.SignedIn.class);
    }

    @Test
    void refusesTwoDifferentPassphrases() {
        model.attach();
        model.nameProperty().set("Noura");
        model.passphraseProperty().set("a long sentence");
        model.repeatedProperty().set("another sentence");
        model.submit();
        assertThat(model.findings()).extracting(Finding::field).containsExactly("repeated");
        assertThat(session.state.get()).isInstanceOf(SessionState.FirstStart.class);
    }

    @Test
    void lockedWorkstationOpensForTheRightPassphraseOnly() {
        session.lock(LockReason.IDLE);
        model.attach();
        assertThat(model.reasonProperty().get()).isEqualTo(LockReason.IDLE);
        assertThat(model.nameProperty().get()).isEqualTo("Noura");
        model.passphraseProperty().set("wrong horse");
        model.submit();
        assertThat(model.failureProperty().get()).isNotNull();
        assertThat(model.failureProperty().get().code()).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        assertThat(model.passphraseProperty().get()).isEmpty();
        model.passphraseProperty().set("correct horse");
        model.submit();
        assertThat(session.state.get()).isInstanceOf(SessionState.SignedIn.class);
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void demoUserComesInWithoutAPassphrase() {
        model.attach();
        model.submitDemo();
        assertThat(session.state.get())
                .isInstanceOfSatisfying(
                        SessionState.SignedIn.class, in -> assertThat(in.demo()).isTrue());
    }
}
