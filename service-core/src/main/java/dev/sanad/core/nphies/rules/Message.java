package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.List;
import java.util.Optional;

/// A message under inspection, with the paths and the parts that its resources play.
public final class Message {
    private final MessageBundle bundle;
    private final RuleContext context;
    private final String root;
    private final List<Placed> everything;

    /// @param context day of receipt
    public Message(MessageBundle bundle, RuleContext context) {
        this(bundle, context, "Bundle");
    }

    private Message(MessageBundle bundle, RuleContext context, String root) {
        this.bundle = bundle;
        this.context = context;
        this.root = root;
        this.everything = bundle.entries().stream().map(this::placed).toList();
    }

    /// A resource with its path, e.g. `Bundle.entry[3].resource`.
    ///
    /// @param index   position of its entry; -1 for the bundle itself
    /// @param slot    the part it plays; see [Slots]
    /// @param fullUrl may be empty
    public record Placed(Resource resource, int index, String path, String slot, String fullUrl) {
        /// The path of a part of it.
        public String at(String part) {
            return path + "." + part;
        }

        /// The path of its entry.
        String entry() {
            return path.substring(0, path.lastIndexOf('.'));
        }
    }

    /// The bundle.
    public MessageBundle bundle() {
        return bundle;
    }

    /// What is known beside the message.
    public RuleContext context() {
        return context;
    }

    /// The bundle as a resource with a path.
    public Placed whole() {
        return new Placed(bundle.resource(), -1, root, "Bundle", "");
    }

    /// All resources of a type.
    public List<Placed> all(String type) {
        return everything.stream()
                .filter(placed -> placed.resource().type().equals(type))
                .toList();
    }

    /// Every resource.
    public List<Placed> everything() {
        return everything;
    }

    /// The first resource of a type.
    public Optional<Placed> first(String type) {
        return all(type).stream().findFirst();
    }

    /// The messages inside, each with its own paths.
    public List<Message> nested() {
        return all("Bundle").stream()
                .flatMap(placed -> MessageBundle.of(placed.resource()).stream()
                        .map(inner -> new Message(inner, context, placed.path())))
                .toList();
    }

    /// Whether a reference is the full URL of an entry, letter by letter, as the exchange wants it (FACTS §2).
    /// References relative to the entry's own address are seen to be let through.
    public boolean names(String reference) {
        boolean relative = !reference.contains(":");
        return relative
                ? bundle.resolve(reference).isPresent()
                : everything.stream().anyMatch(placed -> placed.fullUrl().equals(reference));
    }

    /// The resource that a reference means.
    public Optional<Placed> resolve(Element reference) {
        return bundle.resolve(reference.textOrEmpty("reference")).map(entry -> everything.get(entry.index()));
    }

    private Placed placed(MessageBundle.Entry entry) {
        String path = root + ".entry[" + entry.index() + "].resource";
        return new Placed(entry.resource(), entry.index(), path, Slots.of(bundle, entry), entry.fullUrl());
    }
}
