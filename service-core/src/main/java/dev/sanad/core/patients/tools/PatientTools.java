package dev.sanad.core.patients.tools;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.DayWords;
import dev.sanad.core.kernel.LookUp;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolInput;
import dev.sanad.core.kernel.ToolTexts;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.patients.Relationship;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Looking up patients and their coverages. Opening a record is noted in the audit trail as any opening is.
public final class PatientTools {
    private static final int MOST = 8;

    private final PatientService patients;
    private final CodeService codes;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    /// @param clock for ages
    public PatientTools(PatientService patients, CodeService codes, Clock clock) {
        this.patients = patients;
        this.codes = codes;
        this.clock = clock;
    }

    /// The tools, to be registered at wiring.
    public List<Tool> all() {
        return List.of(
                new LookUp(
                        new Tool.Card(
                                "find_patient",
                                new Words("Find a patient", "البحث عن مريض"),
                                "Finds patients of the clinic by name in English or Arabic, national ID, iqama, passport,"
                                        + " file number, phone or member number. Returns up to 8 with their patient_id.",
                                """
                                {"type":"object","properties":{"text":{"type":"string","description":\
                                "what to search for"}},"required":["text"]}""",
                                Tool.Effect.READING),
                        this::find),
                new LookUp(
                        new Tool.Card(
                                "get_patient",
                                new Words("Open a patient's record", "فتح سجل مريض"),
                                "Opens one patient's record: age, gender, documents, and coverages with insurer, member"
                                        + " number, plan and validity. Takes the patient_id that find_patient gave.",
                                """
                                {"type":"object","properties":{"patient_id":{"type":"string"}},\
                                "required":["patient_id"]}""",
                                Tool.Effect.READING),
                        this::open));
    }

    private CompletableFuture<Outcome<ToolAnswer>> find(String input) {
        String text = ToolInput.of(input).text("text");
        return text.isBlank()
                ? ToolInput.missing("text")
                : patients.find(text, MOST).thenApply(found -> found.map(this::hits));
    }

    private CompletableFuture<Outcome<ToolAnswer>> open(String input) {
        String id = ToolInput.of(input).text("patient_id");
        return id.isBlank()
                ? ToolInput.missing("patient_id")
                : patients.get(new PatientId(id)).thenApply(found -> found.map(this::record));
    }

    private ToolAnswer hits(List<PatientHit> found) {
        ObjectNode root = json.createObjectNode().put("found", found.size());
        ArrayNode list = root.putArray("patients");
        List<Personal> personal = new ArrayList<>();
        List<Reference> sources = new ArrayList<>();
        for (PatientHit hit : found) {
            ObjectNode one = list.addObject()
                    .put("patient_id", hit.id().value())
                    .put("name", hit.name().text())
                    .put("name_arabic", hit.name().arabic())
                    .put("document", hit.identifier())
                    .put("file_number", hit.mrn())
                    .put("age_years", People.age(hit.birthDate(), clock));
            ToolTexts.put(one, "gender", hit.gender().name(), PersonWords.gender(hit.gender()));
            one.put("coverages", hit.coverages());
            People.of(hit, personal);
            sources.add(new Reference(Reference.Kind.PATIENT, hit.id().value(), People.title(hit.name())));
        }
        Words summary = new Words(found.size() + " found", "عدد النتائج: " + found.size());
        return new ToolAnswer(json.writeValueAsString(root), summary, sources, personal);
    }

    private ToolAnswer record(Patient patient) {
        ObjectNode root = json.createObjectNode()
                .put("patient_id", patient.id().value())
                .put("name", patient.name().text())
                .put("name_arabic", patient.name().arabic())
                .put("age_years", People.age(patient.birthDate(), clock));
        ToolTexts.put(root, "gender", patient.gender().name(), PersonWords.gender(patient.gender()));
        ArrayNode documents = root.putArray("documents");
        patient.identifiers().forEach(one -> {
            ObjectNode document = documents.addObject();
            ToolTexts.put(document, "kind", one.kind().name(), PersonWords.kind(one.kind()));
            document.put("value", one.value());
        });
        ArrayNode coverages = root.putArray("coverages");
        patient.coverages().forEach(coverage -> coverage(coverages.addObject(), coverage));
        List<Personal> personal = new ArrayList<>();
        People.of(patient, personal);
        Reference source = new Reference(Reference.Kind.PATIENT, patient.id().value(), People.title(patient.name()));
        return new ToolAnswer(
                json.writeValueAsString(root), new Words("Record opened", "فُتح السجل"), List.of(source), personal);
    }

    private void coverage(ObjectNode out, PatientCoverage coverage) {
        out.put("coverage_id", coverage.id().value())
                .put("payer_id", coverage.payer().value());
        ToolTexts.put(out, "insurer", People.payer(codes, coverage.payer()));
        out.put("member_number", coverage.memberId())
                .put("plan", coverage.policy().planValue())
                .put("network", coverage.policy().network());
        Relationship relation = coverage.relationship();
        ToolTexts.put(out, "relationship", relation.name(), PersonWords.relationship(codes, relation));
        DateRange period = coverage.period();
        if (period != null) {
            ToolTexts.put(out, "valid_from", period.start().toString(), DayWords.day(period.start()));
            ToolTexts.put(out, "valid_to", period.end().toString(), DayWords.day(period.end()));
        }
    }
}
