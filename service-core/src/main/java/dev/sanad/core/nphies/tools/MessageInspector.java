package dev.sanad.core.nphies.tools;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.NotUnderstood;
import dev.sanad.core.nphies.fhir.OperationOutcomeView;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says what a message holds, whatever message it is. Immutable; any thread; never throws for what a file holds.
public final class MessageInspector {
    /// A batch holds messages; nothing in the exchange nests deeper.
    private static final int DEEPEST = 8;

    private final NotUnderstood notUnderstood = new NotUnderstood();

    /// What looking at a file gave.
    public sealed interface Looked {
        /// It holds a resource.
        ///
        /// @param wrappedAt where in the file it stands; empty where the file is the resource
        record Understood(String wrappedAt, Inspection inspection) implements Looked {}

        /// It holds none.
        ///
        /// @param fault why
        /// @param place `line:column`; may be empty
        record Unreadable(FhirJson.Fault fault, String place) implements Looked {}
    }

    /// Looks at the bytes of a file.
    public Looked look(byte[] bytes) {
        FhirJson.Unwrapped unwrapped = FhirJson.unwrap(bytes);
        return switch (unwrapped.reading()) {
            case FhirJson.Reading.Unreadable(FhirJson.Fault fault, String place) -> new Looked.Unreadable(fault, place);
            case FhirJson.Reading.Read(Resource resource) -> {
                byte[] again = FhirJson.write(resource);
                boolean lossless = unwrapped.path().isEmpty()
                        ? FhirJson.sameTokens(bytes, again)
                        : FhirJson.read(again) instanceof FhirJson.Reading.Read(Resource same) && same.equals(resource);
                yield new Looked.Understood(unwrapped.path(), inspect(resource, lossless, 0));
            }
        };
    }

    private Inspection inspect(Resource resource, boolean lossless, int depth) {
        Optional<MessageBundle> bundle = MessageBundle.of(resource);
        List<Inspection> nested = new ArrayList<>();
        if (bundle.isPresent() && depth < DEEPEST) {
            for (MessageBundle inner : bundle.get().nested()) {
                nested.add(inspect(inner.resource(), lossless, depth + 1));
            }
        }
        String kind =
                bundle.isPresent() ? "message" : resource.type().equals("OperationOutcome") ? "outcome" : "resource";
        Optional<Resource> focus = bundle.isPresent() ? bundle.get().focus() : Optional.of(resource);
        return new Inspection(
                kind,
                header(bundle, focus),
                new Inspection.Result(
                        focus.map(one -> one.textOrEmpty("outcome")).orElse(""),
                        focus.flatMap(one -> one.extension("extension-adjudication-outcome"))
                                .flatMap(extension -> extension.coding("valueCodeableConcept"))
                                .map(Element.Coding::code)
                                .orElse(""),
                        errors(bundle, resource),
                        focus.map(Totals::of).orElse(List.of())),
                nested,
                depth == 0 ? notUnderstood.in(resource) : List.of(),
                lossless);
    }

    private static Inspection.Header header(Optional<MessageBundle> bundle, Optional<Resource> focus) {
        Optional<MessageHeader> header = bundle.flatMap(MessageBundle::header);
        Set<String> tags = new LinkedHashSet<>();
        bundle.ifPresent(one -> tags(one.resource(), tags));
        header.ifPresent(one -> tags(one.resource(), tags));
        focus.ifPresent(one -> tags(one, tags));
        return new Inspection.Header(
                header.map(MessageHeader::event).orElse(""),
                header.map(MessageHeader::sender).orElse(Element.Identifier.NONE),
                header.map(MessageHeader::receiver).orElse(Element.Identifier.NONE),
                focus.map(Resource::type).orElse(""),
                header.map(MessageHeader::responseCode).orElse(""),
                List.copyOf(tags));
    }

    private static void tags(Resource resource, Set<String> tags) {
        for (Element tag : resource.child("meta").children("tag")) {
            tag.text("code").ifPresent(tags::add);
        }
    }

    /// Errors stand in OperationOutcomes, in `error` of responses, and in the outputs of tasks (FACTS §3.7).
    private static List<ErrorCode> errors(Optional<MessageBundle> bundle, Resource alone) {
        List<Resource> resources = bundle.map(MessageBundle::entries).orElse(List.of()).stream()
                .map(MessageBundle.Entry::resource)
                .toList();
        List<ErrorCode> errors = new ArrayList<>();
        for (Resource resource : bundle.isPresent() ? resources : List.of(alone)) {
            switch (resource.type()) {
                case "OperationOutcome" ->
                    new OperationOutcomeView(resource)
                            .issues()
                            .forEach(issue ->
                                    errors.add(new ErrorCode(issue.code(), issue.display(), issue.expression())));
                case "Task" ->
                    resource.children("output").stream()
                            .filter(output -> output.coding("type")
                                    .map(Element.Coding::code)
                                    .orElse("")
                                    .equals("error"))
                            .forEach(output -> errors.add(ErrorCode.of(output, "valueCodeableConcept")));
                default -> resource.children("error").forEach(error -> errors.add(ErrorCode.of(error, "code")));
            }
        }
        return errors;
    }
}
