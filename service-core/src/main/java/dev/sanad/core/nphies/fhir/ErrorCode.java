package dev.sanad.core.nphies.fhir;

import java.util.ArrayList;
import java.util.List;

/// An error code with the place it points at, wherever the exchange put `extension-error-expression`: on the
/// coding (seen in captures) or on the error itself (the profile).
///
/// @param code       may be empty
/// @param display    may be empty
/// @param expression may be empty
public record ErrorCode(String code, String display, String expression) {
    private static final String EXPRESSION = "extension-error-expression";

    /// Reads the CodeableConcept of a name inside an error or issue: one for each of its codings and for each
    /// place that is named, at least one.
    public static List<ErrorCode> all(Element error, String name) {
        Element concept = error.child(name);
        List<Element.Coding> codings = error.codings(name).stream()
                .filter(coding -> !coding.code().isEmpty() || !coding.display().isEmpty())
                .toList();
        if (codings.isEmpty()) {
            return at(places(List.of(concept, error)), "", concept.textOrEmpty("text"));
        }
        List<ErrorCode> all = new ArrayList<>();
        for (Element.Coding coding : codings) {
            String display = coding.display().isEmpty() ? concept.textOrEmpty("text") : coding.display();
            all.addAll(at(places(List.of(coding.element(), concept, error)), coding.code(), display));
        }
        return List.copyOf(all);
    }

    private static List<ErrorCode> at(List<String> places, String code, String display) {
        return places.isEmpty()
                ? List.of(new ErrorCode(code, display, ""))
                : places.stream()
                        .map(place -> new ErrorCode(code, display, place))
                        .toList();
    }

    /// The places that the first of these elements that names any names.
    private static List<String> places(List<Element> elements) {
        for (Element element : elements) {
            List<String> places = new ArrayList<>();
            for (Element extension : element.extensions(EXPRESSION)) {
                String place = extension.textOrEmpty("valueString");
                if (!place.isEmpty() && !places.contains(place)) {
                    places.add(place);
                }
            }
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }
}
