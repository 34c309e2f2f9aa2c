import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.policy.PolicyFile;
import dev.sanad.core.updates.Offer;
import dev.sanad.core.updates.UpdateService;
import dev.sanad.core.updates.UpdateState;
import dev.sanad.core.updates.UpdatesConfig;
import dev.sanad.core.updates.UpdatesWiring;
import dev.sanad.core.updates.Version;
import java.nio.file.Path;
import java.time.Clock;

/// The update check of the packed program without its window: reads a policy, looks, fetches what is offered, holds it
/// against the signed sum once more, and says each ending on a line of its own. Compiled and run by `updates`
/// against the jars of a package.
final class UpdateCheck {
    private UpdateCheck() {}

    /// @param args policy file, data folder, kind of package, version that runs, processor
    public static void main(String[] args) {
        if (!(PolicyFile.read(Path.of(args[0])) instanceof Outcome.Done<ClinicPolicy>(ClinicPolicy policy))) {
            throw new IllegalArgumentException("the policy cannot be followed");
        }
        UpdatesConfig config = UpdatesConfig.of(
                policy.updates(),
                Version.of(args[3]),
                new UpdatesConfig.Platform("linux", args[4], args[2]),
                Path.of(args[1]));
        try (CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
                UpdateService updates = UpdatesWiring.create(config, executors, Clock.systemUTC())) {
            Outcome<UpdateState> looked = updates.look().join();
            switch (looked) {
                case Outcome.Done<UpdateState>(UpdateState.Offered(Offer offer)) -> fetch(updates, offer);
                case Outcome.Done<UpdateState>(UpdateState state) ->
                    System.out.println("look: " + state.getClass().getSimpleName());
                default -> System.out.println("look: " + ending(looked));
            }
        }
    }

    private static void fetch(UpdateService updates, Offer offer) {
        System.out.println("look: Offered " + offer.version());
        Outcome<Path> fetched = updates.fetch(offer).join();
        System.out.println("fetch: " + ending(fetched));
        if (fetched instanceof Outcome.Done<Path>) {
            System.out.println("hand over: " + ending(updates.handOver(offer).join()));
            if (updates.look().join() instanceof Outcome.Done<UpdateState>(UpdateState again)) {
                System.out.println("look again: " + again.getClass().getSimpleName());
            }
        }
    }

    private static String ending(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Failed<?>(Failure failure) -> failure.code().id() + " " + String.join(" ", failure.details());
            default -> outcome.getClass().getSimpleName();
        };
    }
}
