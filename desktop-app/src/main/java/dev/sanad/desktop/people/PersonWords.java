package dev.sanad.desktop.people;

import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PersonName;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import java.time.LocalDate;
import java.time.Period;

/// A person in words of the moment's language.
public final class PersonWords {
    private static final int DAYS_UNTIL = 60;
    private static final int MONTHS_UNTIL = 24;

    private final Ui ui;

    public PersonWords(Ui ui) {
        this.ui = ui;
    }

    /// The name in the reader's script, or in the other where that is all there is.
    public String name(PersonName name) {
        return Isolate.auto(name.shown(ui.texts().isArabic()));
    }

    /// The name in the script that `name` does not show; empty where there is none.
    public String otherName(PersonName name) {
        boolean both = !name.english().isBlank() && !name.arabic().isBlank();
        return both ? Isolate.auto(ui.texts().isArabic() ? name.english() : name.arabic()) : "";
    }

    /// `National ID 1023456789`.
    public String identifier(PatientIdentifier identifier) {
        return ui.texts().getEnum("people.kind", identifier.kind()) + " " + Isolate.ltr(identifier.value());
    }

    /// The age as clinics say it: days for the newly born, months for small children, then years.
    public String age(LocalDate birth) {
        LocalDate today = ui.formats().today();
        long days = Math.max(0, today.toEpochDay() - birth.toEpochDay());
        Period age = Period.between(birth, today);
        if (days < DAYS_UNTIL) {
            return ui.texts().get("people.age.days", days);
        }
        if (age.toTotalMonths() < MONTHS_UNTIL) {
            return ui.texts().get("people.age.months", age.toTotalMonths());
        }
        return ui.texts().get("people.age.years", age.getYears());
    }

    /// The line that tells namesakes apart: kind of document, number, age, gender.
    public String distinction(PatientHit hit) {
        String document = hit.identifier().isBlank()
                ? ui.texts().getEnum("people.kind", hit.kind())
                : Isolate.ltr(hit.identifier());
        return String.join(" · ", document, age(hit.birthDate()), ui.texts().getEnum("people.gender", hit.gender()));
    }
}
