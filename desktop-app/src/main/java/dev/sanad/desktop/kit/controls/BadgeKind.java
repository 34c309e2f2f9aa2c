package dev.sanad.desktop.kit.controls;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What a badge can say: always an icon, a word and a colour together. The word stands under `kit.badge.<NAME>`.
@SuppressWarnings("ImmutableEnumChecker") // icons are constants of enums
public enum BadgeKind {
    LIVE(MaterialDesignL.LIGHTNING_BOLT, "good"),
    CACHED(MaterialDesignD.DATABASE_CHECK, "flight"),
    STALE(MaterialDesignC.CLOCK_ALERT_OUTLINE, "warn"),
    OFFLINE(MaterialDesignL.LAN_DISCONNECT, "bad"),
    QUEUED(MaterialDesignT.TRAY_FULL, "warn"),
    SIMULATED(MaterialDesignF.FLASK_OUTLINE, "sim"),
    COVERED(MaterialDesignC.CHECK_CIRCLE, "good"),
    NOT_COVERED(MaterialDesignC.CLOSE_CIRCLE, "bad"),
    UNDETERMINED(MaterialDesignH.HELP_CIRCLE, "warn"),
    IN_FLIGHT(MaterialDesignP.PROGRESS_CLOCK, "flight"),
    FAILED(MaterialDesignA.ALERT_CIRCLE, "bad"),
    CANCELLED(MaterialDesignC.CANCEL, "neutral");

    private final Ikon icon;
    private final String tone;

    BadgeKind(Ikon icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /// Its icon.
    public Ikon icon() {
        return icon;
    }

    /// The style class of its colour: good, warn, bad, flight, sim or neutral.
    public String tone() {
        return tone;
    }
}
