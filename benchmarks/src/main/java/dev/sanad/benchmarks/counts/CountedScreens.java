package dev.sanad.benchmarks.counts;

import dev.sanad.benchmarks.chat.Stages;
import dev.sanad.benchmarks.screen.ScreenRoom;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.view.Screen;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What opening each screen lays out, in a process of its own. Prints lines of a name and a number: the nodes of the
/// whole window, how often one of them was laid out from the opening on until nothing moved any more, and the frames in
/// which that happened. Of several visits the least.
final class CountedScreens {
    private static final int VISITS = 6;
    private static final int STILL = 20;
    private static final int MOST_FRAMES = 400;
    private static final int LISTED = 40;
    private static final long PATIENCE_SECONDS = 60;

    private final ScreenRoom room;
    private final Set<Parent> heard = new HashSet<>();
    private final ChangeListener<Boolean> laidOut = (_, _, needed) -> count(needed);
    private long layouts;
    private boolean inThisFrame;

    private CountedScreens(ScreenRoom room) {
        this.room = room;
    }

    /// Ends with 1 on the first trouble.
    public static void main(String[] args) {
        try {
            Stages.start();
            try (ScreenRoom room = ScreenRoom.open(LISTED)) {
                new CountedScreens(room).count();
            }
            System.exit(0);
        } catch (Exception trouble) {
            trouble.printStackTrace();
            System.exit(1);
        }
    }

    private record Visit(long nodes, long layouts, long frames) {}

    private void count() throws Exception {
        List<Route> routes =
                room.frame().navigator().sections().stream().map(Screen::route).toList();
        for (Route route : routes) {
            Route elsewhere = route == routes.getFirst() ? routes.getLast() : routes.getFirst();
            long nodes = Long.MAX_VALUE;
            long least = Long.MAX_VALUE;
            long frames = Long.MAX_VALUE;
            for (int visit = 0; visit < VISITS; visit++) {
                visit(elsewhere);
                Visit found = visit(route);
                nodes = Math.min(nodes, found.nodes());
                least = Math.min(least, found.layouts());
                frames = Math.min(frames, found.frames());
            }
            String name = route.name().toLowerCase(Locale.ROOT);
            System.out.println(name + ".nodes " + nodes);
            System.out.println(name + ".layouts " + least);
            System.out.println(name + ".frames " + frames);
        }
    }

    private void count(boolean needed) {
        if (!needed) {
            layouts++;
            inThisFrame = true;
        }
    }

    private Visit visit(Route route) throws Exception {
        CompletableFuture<Visit> still = new CompletableFuture<>();
        Stages.onFx(() -> {
            layouts = 0;
            inThisFrame = false;
            room.frame().navigator().open(Place.of(route));
            listen(room.frame().scene().getRoot());
            new Stillness(still).start();
            return true;
        });
        return still.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Follows every node that is there now; returns how many there are.
    private long listen(Node node) {
        long nodes = 1;
        if (node instanceof Parent parent) {
            if (heard.add(parent)) {
                parent.needsLayoutProperty().addListener(laidOut);
            }
            for (Node child : parent.getChildrenUnmodifiable()) {
                nodes += listen(child);
            }
        }
        return nodes;
    }

    /// Ends a visit when nothing was laid out for a while.
    private final class Stillness extends AnimationTimer {
        private final CompletableFuture<Visit> still;
        private long framesWithLayout;
        private int frames;
        private int quiet;

        private Stillness(CompletableFuture<Visit> still) {
            this.still = still;
        }

        @Override
        public void handle(long now) {
            framesWithLayout += inThisFrame ? 1 : 0;
            quiet = inThisFrame ? 0 : quiet + 1;
            inThisFrame = false;
            frames++;
            if (quiet > STILL || frames > MOST_FRAMES) {
                stop();
                still.complete(new Visit(listen(room.frame().scene().getRoot()), layouts, framesWithLayout));
            }
        }
    }
}
