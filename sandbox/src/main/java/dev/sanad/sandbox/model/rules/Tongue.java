package dev.sanad.sandbox.model.rules;

/// The language of a question, which is the language of its answer.
enum Tongue {
    EN,
    AR;

    /// Arabic where at least a third of the letters are Arabic: questions in Arabic carry Latin codes and names.
    static Tongue of(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long arabic = text.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                .filter(Character::isLetter)
                .count();
        return arabic * 3 >= letters && arabic > 0 ? AR : EN;
    }
}
