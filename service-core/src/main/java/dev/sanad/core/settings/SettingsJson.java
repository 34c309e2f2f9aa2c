package dev.sanad.core.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Settings as JSON, tolerant in reading: an older or newer version's file never stops the program.
final class SettingsJson {
    private final JsonMapper json;

    SettingsJson(JsonMapper json) {
        this.json = json;
    }

    byte[] write(Settings settings) {
        ObjectNode root = json.createObjectNode();
        Settings.Exchange exchange = settings.exchange();
        root.putObject("exchange")
                .put("profile", exchange.profile().name())
                .put("endpoint", exchange.endpoint())
                .put("certificate", exchange.certificate())
                .put("connectMillis", exchange.connect().toMillis())
                .put("readMillis", exchange.read().toMillis())
                .put("callMillis", exchange.call().toMillis());
        Settings.Clinic clinic = settings.clinic();
        root.putObject("clinic")
                .put("licence", clinic.licence())
                .put("nameEn", clinic.nameEn())
                .put("nameAr", clinic.nameAr())
                .put("providerType", clinic.providerType())
                .put("baseUri", clinic.baseUri())
                .put("facility", clinic.facility());
        Settings.Desk desk = settings.desk();
        root.putObject("desk")
                .put("hijri", desk.hijri())
                .put("idleLockMillis", desk.idleLock().toMillis())
                .put("freshForMillis", desk.freshFor().toMillis())
                .put("forgetAfterMillis", desk.forgetAfter().toMillis());
        return json.writeValueAsBytes(root);
    }

    Settings read(byte[] content) {
        JsonNode root = json.readTree(content);
        Settings initial = Settings.initial();
        JsonNode exchange = root.path("exchange");
        JsonNode clinic = root.path("clinic");
        JsonNode desk = root.path("desk");
        return new Settings(
                new Settings.Exchange(
                        profile(exchange.path("profile").asString(""))
                                .orElse(initial.exchange().profile()),
                        exchange.path("endpoint").asString(""),
                        exchange.path("certificate").asString(""),
                        time(exchange, "connectMillis", initial.exchange().connect()),
                        time(exchange, "readMillis", initial.exchange().read()),
                        time(exchange, "callMillis", initial.exchange().call())),
                new Settings.Clinic(
                        clinic.path("licence").asString(""),
                        clinic.path("nameEn").asString(""),
                        clinic.path("nameAr").asString(""),
                        clinic.path("providerType").asString(""),
                        clinic.path("baseUri").asString(""),
                        clinic.path("facility").asString("")),
                new Settings.Desk(
                        desk.path("hijri").asBoolean(initial.desk().hijri()),
                        time(desk, "idleLockMillis", initial.desk().idleLock()),
                        time(desk, "freshForMillis", initial.desk().freshFor()),
                        time(desk, "forgetAfterMillis", initial.desk().forgetAfter())));
    }

    private static Optional<Profile> profile(String name) {
        return Arrays.stream(Profile.values())
                .filter(profile -> profile.name().equals(name))
                .findFirst();
    }

    private static Duration time(JsonNode node, String field, Duration otherwise) {
        return Duration.ofMillis(node.path(field).asLong(otherwise.toMillis()));
    }
}
