package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.view.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the policy of the computer switches off is not met anywhere.
@ExtendWith(HeadlessFx.class)
class FeaturesOffTest {
    @TempDir
    Path folder;

    private record Met(List<Route> sections, List<String> settings) {}

    private Met met(String at, Set<String> off) throws Exception {
        ClinicPolicy policy =
                new ClinicPolicy(Optional.empty(), Optional.empty(), Optional.empty(), ClinicPolicy.Updates.OFF, off);
        try (OpenWorkstation open = OpenWorkstation.in(folder.resolve(at), policy)) {
            return HeadlessFx.onFx(() -> {
                open.shell().navigator().open(Place.of(Route.SETTINGS));
                TabPane tabs = (TabPane) open.shell().navigator().region().lookup("#settings-tabs");
                return new Met(
                        open.shell().navigator().sections().stream()
                                .map(Screen::route)
                                .toList(),
                        tabs.getTabs().stream().map(Tab::getId).toList());
            });
        }
    }

    @Test
    void theAssistantGoesWithItsSettings() throws Exception {
        Met all = met("all", Set.of());
        Met less = met("less", Set.of("assistant"));

        assertThat(all.sections()).contains(Route.ASSISTANT);
        assertThat(less.sections())
                .doesNotContain(Route.ASSISTANT)
                .hasSize(all.sections().size() - 1);
        assertThat(less.settings())
                .hasSizeLessThan(all.settings().size())
                .isSubsetOf(all.settings())
                .isNotEmpty();
    }
}
