package dev.sanad.core.codes;

import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The SQL of the clinic's own payers.
final class PayerStore {
    List<Payer> all(Tx tx) {
        return tx.list("SELECT * FROM payers ORDER BY id LIMIT 10000", PayerStore::payer);
    }

    void put(Tx tx, Payer payer) {
        PayerId administrator = payer.administrator();
        tx.update(
                """
                INSERT OR REPLACE INTO payers (id, name_en, name_ar, administrator, member_system)
                VALUES (?, ?, ?, ?, ?)""",
                payer.id().value(),
                payer.name().en(),
                payer.name().ar(),
                administrator == null ? null : administrator.value(),
                payer.memberSystem());
    }

    private static Payer payer(Row row) {
        @Nullable String administrator = row.textOrNull("administrator");
        return new Payer(
                new PayerId(row.text("id")),
                new Words(row.text("name_en"), row.text("name_ar")),
                administrator == null ? null : new PayerId(administrator),
                row.text("member_system"),
                Payers.CLINIC);
    }
}
