package dev.sanad.core.nphies.fhir;

/// An error code with the place it points at, wherever the exchange put `extension-error-expression`: on the coding
/// (seen in captures) or on the error itself (the profile).
///
/// @param code       may be empty
/// @param display    may be empty
/// @param expression may be empty
public record ErrorCode(String code, String display, String expression) {
    /// Reads the CodeableConcept of a name inside an error or issue.
    public static ErrorCode of(Element error, String name) {
        Element.Coding coding = error.coding(name).orElse(new Element.Coding("", "", "", Element.ABSENT));
        String expression = coding.element()
                .extension("extension-error-expression")
                .or(() -> error.child(name).extension("extension-error-expression"))
                .or(() -> error.extension("extension-error-expression"))
                .map(extension -> extension.textOrEmpty("valueString"))
                .orElse("");
        String display = coding.display().isEmpty() ? error.child(name).textOrEmpty("text") : coding.display();
        return new ErrorCode(coding.code(), display, expression);
    }
}
