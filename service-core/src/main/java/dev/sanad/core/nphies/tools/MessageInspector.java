package dev.sanad.core.nphies.tools;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.FhirFile;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Says what a message holds, whatever message it is. Immutable; any thread; never throws for what a file
/// holds.
public final class MessageInspector {
    /// A batch holds messages; nothing in the exchange nests deeper.
    private static final int DEEPEST = 8;

    private final NotUnderstood notUnderstood = new NotUnderstood();

    /// What looking at a file, or at one part of it, gave.
    public sealed interface Looked {
        /// Where in the file it stands; empty where the file is the resource.
        String wrappedAt();

        /// A resource is there.
        record Understood(String wrappedAt, Inspection inspection) implements Looked {}

        /// None is there.
        ///
        /// @param fault why
        /// @param place `line:column`; may be empty
        record Unreadable(String wrappedAt, FhirJson.Fault fault, String place) implements Looked {}
    }

    /// Looks at the bytes of a file: one for each message that is in it, at least one.
    public List<Looked> look(byte[] bytes) {
        return FhirFile.read(bytes).stream().map(this::look).toList();
    }

    private Looked look(FhirFile.Part part) {
        return switch (part.reading()) {
            case FhirJson.Reading.Unreadable(FhirJson.Fault fault, String place) ->
                new Looked.Unreadable(part.path(), fault, place);
            case FhirJson.Reading.Read(Resource resource) ->
                new Looked.Understood(part.path(), inspect(resource, part.lossless(), 0));
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
        Optional<Resource> focus = bundle.isPresent() ? bundle.get().focus() : Optional.of(resource);
        return new Inspection(
                kind(resource, bundle),
                header(resource, bundle, focus),
                result(focus, bundle, resource),
                nested,
                depth == 0 ? notUnderstood.in(resource) : List.of(),
                lossless);
    }

    private static String kind(Resource resource, Optional<MessageBundle> bundle) {
        if (bundle.isPresent()) {
            return bundle.get().header().isPresent() ? "message" : "bundle";
        }
        return resource.type().equals("OperationOutcome") ? "outcome" : "resource";
    }

    private static Inspection.Result result(Optional<Resource> focus, Optional<MessageBundle> bundle, Resource alone) {
        List<Resource> resources = bundle.map(one -> one.entries().stream()
                        .map(MessageBundle.Entry::resource)
                        .toList())
                .orElse(List.of(alone));
        return new Inspection.Result(
                focus.map(one -> one.textOrEmpty("outcome")).orElse(""),
                focus.flatMap(one -> one.extension("extension-adjudication-outcome"))
                        .flatMap(extension -> extension.coding("valueCodeableConcept"))
                        .map(Element.Coding::code)
                        .orElse(""),
                focus.map(one -> one.textOrEmpty("disposition")).orElse(""),
                resources.stream().flatMap(MessageInspector::errors).toList(),
                resources.stream()
                        .flatMap(one -> issues(one, issue -> !isTrouble(issue)))
                        .toList(),
                focus.map(Totals::of).orElse(List.of()));
    }

    private static Inspection.Header header(
            Resource resource, Optional<MessageBundle> bundle, Optional<Resource> focus) {
        Optional<MessageHeader> alone =
                resource.type().equals("MessageHeader") ? Optional.of(new MessageHeader(resource)) : Optional.empty();
        Optional<MessageHeader> header = bundle.flatMap(MessageBundle::header).or(() -> alone);
        Set<String> tags = new LinkedHashSet<>();
        bundle.ifPresent(one -> tags(one.resource(), tags));
        header.ifPresent(one -> tags(one.resource(), tags));
        focus.ifPresent(one -> tags(one, tags));
        return new Inspection.Header(
                header.map(MessageHeader::event).orElse(""),
                bundle.map(MessageBundle::sender)
                        .or(() -> alone.map(MessageHeader::sender))
                        .orElse(Element.Identifier.NONE),
                bundle.map(MessageBundle::receiver)
                        .or(() -> alone.map(MessageHeader::receiver))
                        .orElse(Element.Identifier.NONE),
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
    private static Stream<ErrorCode> errors(Resource resource) {
        return switch (resource.type()) {
            case "OperationOutcome" -> issues(resource, MessageInspector::isTrouble);
            case "Task" ->
                resource.children("output").stream()
                        .filter(output -> output.coding("type")
                                .map(Element.Coding::code)
                                .orElse("")
                                .equals("error"))
                        .flatMap(output -> ErrorCode.all(output, "valueCodeableConcept").stream());
            default -> resource.children("error").stream().flatMap(error -> ErrorCode.all(error, "code").stream());
        };
    }

    private static Stream<ErrorCode> issues(Resource resource, Predicate<OperationOutcomeView.Issue> wanted) {
        return resource.type().equals("OperationOutcome")
                ? new OperationOutcomeView(resource)
                        .issues().stream()
                                .filter(wanted)
                                .map(issue -> new ErrorCode(issue.code(), issue.display(), issue.expression()))
                : Stream.of();
    }

    private static boolean isTrouble(OperationOutcomeView.Issue issue) {
        return !issue.severity().equals("warning") && !issue.severity().equals("information");
    }
}
