package dev.sanad.sandbox.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fictional people, payers and plans. Days are relative to the given day, so that nobody's policy runs out
/// with the
/// calendar. All names are invented; the numbers are test numbers.
public final class SandboxPeople {
    private final List<SandboxPayer> payers;
    private final Map<String, SandboxPlan> plans;
    private final List<SandboxPerson> people;
    private final byte[] source;

    private SandboxPeople(
            List<SandboxPayer> payers, Map<String, SandboxPlan> plans, List<SandboxPerson> people, byte[] source) {
        this.payers = List.copyOf(payers);
        this.plans = Map.copyOf(plans);
        this.people = List.copyOf(people);
        this.source = source;
    }

    /// Everybody, as of a day.
    public static SandboxPeople load(LocalDate today) {
        try (InputStream in = SandboxPeople.class.getResourceAsStream("people.json")) {
            if (in == null) {
                throw new IllegalStateException("people.json is missing");
            }
            byte[] source = in.readAllBytes();
            JsonNode tree = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(source);
            return new Reader(today).read(tree, source);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// The payers, in the order of the file.
    public List<SandboxPayer> payers() {
        return payers;
    }

    /// The people, in the order of the file.
    public List<SandboxPerson> people() {
        return people;
    }

    /// A plan.
    public SandboxPlan plan(String code) {
        SandboxPlan plan = plans.get(code);
        if (plan == null) {
            throw new IllegalArgumentException("no such plan");
        }
        return plan;
    }

    /// The payer of a licence, its own or its administrator's.
    public Optional<SandboxPayer> payer(String license) {
        return payers.stream()
                .filter(payer ->
                        payer.license().equals(license) || payer.administrator().equals(license))
                .findFirst();
    }

    /// The person whom one of these numbers names.
    public Optional<SandboxPerson> find(List<String> numbers) {
        return people.stream()
                .filter(person -> person.identifiers().stream().anyMatch(one -> numbers.contains(one.value())))
                .findFirst();
    }

    /// Everybody as JSON, as in the file.
    public byte[] json() {
        return source.clone();
    }

    private static final class Reader {
        private final LocalDate today;

        Reader(LocalDate today) {
            this.today = today;
        }

        SandboxPeople read(JsonNode tree, byte[] source) {
            List<SandboxPayer> payers = new ArrayList<>();
            tree.path("payers").forEach(node -> payers.add(payer(node)));
            Map<String, SandboxPlan> plans = new TreeMap<>();
            for (Map.Entry<String, JsonNode> plan : tree.path("plans").properties()) {
                plans.put(plan.getKey(), plan(plan.getKey(), plan.getValue()));
            }
            List<SandboxPerson> people = new ArrayList<>();
            tree.path("people").forEach(node -> people.add(person(node)));
            return new SandboxPeople(payers, plans, people, source);
        }

        private static SandboxPayer payer(JsonNode node) {
            return new SandboxPayer(
                    text(node, "license"),
                    text(node, "en"),
                    text(node, "ar"),
                    text(node, "administrator"),
                    text(node, "memberSystem"),
                    node.path("offline").asBoolean(false),
                    node.path("slowMillis").asInt(0),
                    node.path("contractSuspended").asBoolean(false));
        }

        private static SandboxPlan plan(String code, JsonNode node) {
            List<SandboxPlan.Item> items = new ArrayList<>();
            for (JsonNode item : node.path("items")) {
                List<SandboxPlan.Limit> limits = new ArrayList<>();
                for (JsonNode limit : item.path("limits")) {
                    limits.add(new SandboxPlan.Limit(
                            text(limit, "type"), value(limit.path("allowed")), value(limit.path("used"))));
                }
                items.add(new SandboxPlan.Item(
                        text(item, "category"),
                        text(item, "name"),
                        text(item, "description"),
                        text(item, "network"),
                        text(item, "unit"),
                        text(item, "term"),
                        item.path("excluded").asBoolean(false),
                        List.copyOf(limits)));
            }
            return new SandboxPlan(code, text(node, "name"), text(node, "network"), List.copyOf(items));
        }

        private static SandboxPlan.Value value(JsonNode node) {
            if (node.has("money")) {
                return new SandboxPlan.Value.Money(node.path("money").decimalValue());
            }
            if (node.has("count")) {
                return new SandboxPlan.Value.Count(node.path("count").intValue());
            }
            return node.has("text") ? new SandboxPlan.Value.Words(text(node, "text")) : new SandboxPlan.Value.None();
        }

        private SandboxPerson person(JsonNode node) {
            LocalDate born = node.has("born")
                    ? LocalDate.parse(text(node, "born"))
                    : today.minusDays(node.path("bornDaysAgo").intValue());
            List<SandboxPerson.Document> documents = new ArrayList<>();
            for (JsonNode one : node.path("identifiers")) {
                documents.add(new SandboxPerson.Document(text(one, "type"), text(one, "value"), text(one, "country")));
            }
            List<SandboxCoverage> coverages = new ArrayList<>();
            node.path("coverages").forEach(one -> coverages.add(coverage(one)));
            return new SandboxPerson(
                    text(node, "key"),
                    new SandboxPerson.Name(text(node, "nameEn"), text(node, "nameAr")),
                    born,
                    new SandboxPerson.Social(
                            text(node, "gender"), text(node, "marital"), text(node, "occupation"), text(node, "phone")),
                    text(node, "mrn"),
                    List.copyOf(documents),
                    List.copyOf(coverages),
                    new SandboxPerson.Name(text(node, "scenarioEn"), text(node, "scenarioAr")),
                    new SandboxPerson.Quirks(
                            node.path("queuedMessages").asBoolean(false),
                            node.path("unknownExtensions").asBoolean(false)));
        }

        private SandboxCoverage coverage(JsonNode node) {
            String outcome = text(node, "outcome");
            return new SandboxCoverage(
                    text(node, "payer"),
                    text(node, "memberId"),
                    text(node, "plan"),
                    text(node, "relationship"),
                    text(node, "subscriber"),
                    today.plusDays(node.path("startDays").intValue()),
                    today.plusDays(node.path("endDays").intValue()),
                    new SandboxCoverage.State(
                            node.path("suspended").asBoolean(false),
                            text(node, "site"),
                            outcome.isEmpty() ? "complete" : outcome,
                            node.path("unknownAtPayer").asBoolean(false)));
        }

        private static String text(JsonNode node, String name) {
            return node.path(name).asString("");
        }
    }
}
