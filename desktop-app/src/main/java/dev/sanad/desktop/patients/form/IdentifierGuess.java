package dev.sanad.desktop.patients.form;

import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.desktop.people.BirthDateEntry;
import java.util.Optional;

/// Says from the number alone which document it is likely from: ten digits that begin with 1 are a national ID
/// (BV-00797), with 2 an iqama (BV-00798), with 3 to 5 a border number; a letter and digits a passport.
final class IdentifierGuess {
    private IdentifierGuess() {}

    static Optional<IdentifierKind> kind(String typed) {
        String number = BirthDateEntry.westernDigits(typed).strip();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return switch (number.charAt(0)) {
            case '1' -> Optional.of(IdentifierKind.NATIONAL_ID);
            case '2' -> Optional.of(IdentifierKind.IQAMA);
            case '3', '4', '5' -> Optional.of(IdentifierKind.BORDER_NUMBER);
            default -> Character.isLetter(number.charAt(0)) ? Optional.of(IdentifierKind.PASSPORT) : Optional.empty();
        };
    }
}
