package dev.sanad.desktop.patients.form;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.Relationship;
import dev.sanad.desktop.people.BirthDateEntry;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One coverage while it is typed. Confined to the FX thread.
public final class CoverageFormViewModel {
    /// The typed fields, by the name under which drafts keep them.
    public enum Field {
        MEMBER_ID("memberId"),
        HOLDER_NAME("holderName"),
        HOLDER_NUMBER("holderNumber"),
        PLAN_VALUE("planValue"),
        PLAN_NAME("planName"),
        NETWORK("network"),
        DEPENDENT("dependent"),
        FROM("from"),
        TO("to");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /// The field's name in drafts and findings.
        public String key() {
            return key;
        }
    }

    static final String PRIVATE = "EHCPOL";

    private final CoverageId id;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<@Nullable PayerId> payer = new SimpleObjectProperty<>(this, "payer", null);
    private final StringProperty type = new SimpleStringProperty(this, "type", PRIVATE);
    private final ObjectProperty<Relationship> relationship =
            new SimpleObjectProperty<>(this, "relationship", Relationship.SELF);
    private final ObjectProperty<@Nullable PatientId> subscriber = new SimpleObjectProperty<>(this, "subscriber", null);
    private final StringProperty subscriberName = new SimpleStringProperty(this, "subscriberName", "");

    CoverageFormViewModel(CoverageId id) {
        this.id = id;
        for (Field field : Field.values()) {
            texts.put(field, new SimpleStringProperty(this, field.key(), ""));
        }
    }

    /// The coverage's id in the store.
    public CoverageId id() {
        return id;
    }

    /// The text of one field.
    public StringProperty text(Field field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException(field.key());
        }
        return text;
    }

    /// The insurer; null until one is chosen.
    public ObjectProperty<@Nullable PayerId> payerProperty() {
        return payer;
    }

    /// `EHCPOL` or `PUBLICPOL`.
    public StringProperty typeProperty() {
        return type;
    }

    public ObjectProperty<Relationship> relationshipProperty() {
        return relationship;
    }

    /// The subscriber's record where the patient is not the subscriber; null for self or where not chosen.
    public ObjectProperty<@Nullable PatientId> subscriberProperty() {
        return subscriber;
    }

    /// The subscriber's name, to show.
    public StringProperty subscriberNameProperty() {
        return subscriberName;
    }

    /// Makes the mother's record, say, the subscriber's.
    public void subscribe(PatientId who, String name) {
        subscriber.set(who);
        subscriberName.set(name);
        if (relationship.get() == Relationship.SELF) {
            relationship.set(Relationship.CHILD);
        }
    }

    /// Whether a field of the validity period holds something that is no date, or the end lies before the start.
    public boolean hasUnreadablePeriod() {
        Optional<LocalDate> from = date(Field.FROM);
        Optional<LocalDate> to = date(Field.TO);
        boolean unreadable = from.isEmpty() != isEmpty(Field.FROM) || to.isEmpty() != isEmpty(Field.TO);
        return unreadable
                || from.isPresent() != to.isPresent()
                || (from.isPresent() && to.orElseThrow().isBefore(from.get()));
    }

    /// The coverage as typed; empty while no payer is chosen.
    Optional<PatientCoverage> coverage() {
        PayerId chosen = payer.get();
        if (chosen == null) {
            return Optional.empty();
        }
        PatientCoverage.Policy policy = new PatientCoverage.Policy(
                value(Field.HOLDER_NAME),
                value(Field.HOLDER_NUMBER),
                value(Field.PLAN_VALUE),
                value(Field.PLAN_NAME),
                value(Field.NETWORK),
                value(Field.DEPENDENT));
        PatientId holder = relationship.get() == Relationship.SELF ? null : subscriber.get();
        return Optional.of(new PatientCoverage(
                id,
                chosen,
                BirthDateEntry.westernDigits(value(Field.MEMBER_ID)),
                type.get(),
                relationship.get(),
                holder,
                policy,
                period()));
    }

    void fill(PatientCoverage stored) {
        payer.set(stored.payer());
        type.set(stored.type());
        relationship.set(stored.relationship());
        subscriber.set(stored.subscriber());
        text(Field.MEMBER_ID).set(stored.memberId());
        PatientCoverage.Policy policy = stored.policy();
        text(Field.HOLDER_NAME).set(policy.holderName());
        text(Field.HOLDER_NUMBER).set(policy.holderNumber());
        text(Field.PLAN_VALUE).set(policy.planValue());
        text(Field.PLAN_NAME).set(policy.planName());
        text(Field.NETWORK).set(policy.network());
        text(Field.DEPENDENT).set(policy.dependent());
        DateRange period = stored.period();
        text(Field.FROM).set(period == null ? "" : period.start().toString());
        text(Field.TO).set(period == null ? "" : period.end().toString());
    }

    private @Nullable DateRange period() {
        Optional<LocalDate> from = date(Field.FROM);
        Optional<LocalDate> to = date(Field.TO);
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return null;
        }
        return new DateRange(from.get(), to.get());
    }

    private Optional<LocalDate> date(Field field) {
        return BirthDateEntry.parse(value(field)).map(BirthDateEntry::date);
    }

    private boolean isEmpty(Field field) {
        return value(field).isEmpty();
    }

    private String value(Field field) {
        return text(field).get().strip();
    }
}
