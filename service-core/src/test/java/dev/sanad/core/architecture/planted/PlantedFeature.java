package dev.sanad.core.architecture.planted;

import com.github.benmanes.caffeine.cache.Cache;
import java.awt.Point;
import java.sql.Connection;
import java.time.Instant;
import okhttp3.OkHttpClient;
import software.amazon.awssdk.regions.Region;

/// Does everything that the architecture forbids, so that the rules can be seen to notice.
public final class PlantedFeature {
    static Instant last = Instant.EPOCH;

    Point screen = new Point();
    PlantedWiring wiring = new PlantedWiring();

    void everything(OkHttpClient client, Connection connection, Cache<String, String> cache) {
        last = Instant.now();
        System.out.println(client.hashCode() + connection.hashCode() + cache.hashCode());
        System.out.println(Region.ME_SOUTH_1);
        new Thread(() -> {}).start();
    }

    /// A wiring class that somebody depends on.
    public static final class PlantedWiring {}
}
