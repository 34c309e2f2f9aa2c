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
        List<ErrorCode> all = new ArrayList<>();
        for (Element.Coding coding : error.codings(name)) {
            if (!coding.code().isEmpty() || !coding.display().isEmpty()) {
                String display = coding.display().isEmpty() ? concept.textOrEmpty("text") : coding.display();
                addAt(places(coding.element(), concept, error), coding.code(), display, all);
            }
        }
        if (all.isEmpty()) {
            addAt(places(concept, error), "", concept.textOrEmpty("text"), all);
        }
        return List.copyOf(all);
    }

    private static void addAt(List<String> places, String code, String display, List<ErrorCode> all) {
        if (places.isEmpty()) {
            all.add(new ErrorCode(code, display, ""));
        }
        for (String place : places) {
            all.add(new ErrorCode(code, display, place));
        }
    }

    /// The places that the first of these elements that names any names.
    private static List<String> places(Element... elements) {
        for (Element element : elements) {
            List<Element> extensions = element.extensions(EXPRESSION);
            List<String> places = extensions.isEmpty() ? List.of() : new ArrayList<>(extensions.size());
            for (Element extension : extensions) {
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
