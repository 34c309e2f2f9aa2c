package dev.sanad.benchmarks.trials;

import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Scale;
import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.Manifest;
import dev.sanad.core.nphies.envelope.FhirOracle;
import dev.sanad.core.nphies.envelope.Requests;
import dev.sanad.core.nphies.tools.Inspection;
import dev.sanad.core.nphies.tools.MessageInspector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Every request that we can build, before HAPI's validator; every captured message, read and written again.
public final class OracleTrial implements Measurement {
    private final int step;

    public OracleTrial(Scale scale) {
        this.step = scale.of(1, 101);
    }

    @Override
    public String name() {
        return "oracle";
    }

    @Override
    public String title() {
        return "Messages before a judge";
    }

    @Override
    public void run(Page page) {
        System.setProperty("sanad.captured", Home.captured().toString());
        FhirOracle oracle = new FhirOracle();
        page.say(requests(oracle));
        page.table(
                List.of("captured messages", "files", "nothing lost", "not understood"),
                List.of(
                        read("eligibility, official", official(name -> name.startsWith("eligibility/"))),
                        read(
                                "eligibility, all",
                                Captured.all().stream()
                                        .filter(name -> name.startsWith("eligibility/"))
                                        .toList()),
                        read("official, all uses", official(_ -> true)),
                        read("all", Captured.all())));
        page.say(
                "Nothing lost: written again, a message has the same names, texts and number literals in the same order,"
                        + " with every trailing zero. Not understood: messages with elements beyond FHIR R4 and the extensions of"
                        + " NPHIES, which are kept and listed.");
    }

    private String requests(FhirOracle oracle) {
        List<Requests.Shape> shapes = Requests.all();
        long began = System.nanoTime();
        int looked = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i += step) {
            byte[] body = Requests.write(shapes.get(i)).body();
            looked++;
            List<String> errors = oracle.errors(body);
            if (!errors.isEmpty()) {
                wrong.add(shapes.get(i) + " " + errors);
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.size() + " of " + looked + " requests: " + wrong.getFirst());
        }
        String broken = new String(Requests.full().body(), StandardCharsets.UTF_8)
                .replace("\"status\":\"active\"", "\"statos\":\"active\"");
        if (oracle.errors(broken.getBytes(StandardCharsets.UTF_8)).isEmpty()) {
            throw new IllegalStateException("the judge is asleep");
        }
        return String.format(
                "%,d eligibility requests: all %d combinations of purposes × newborn × transfer × subscriber × %d kinds of"
                        + " document × one day or several × policy holder × facility. HAPI FHIR's validator (base R4)"
                        + " reports an error on none of them, in %d s; on one with a misspelt element it does.",
                looked,
                shapes.stream()
                        .map(Requests.Shape::purposes)
                        .collect(Collectors.toSet())
                        .size(),
                shapes.stream()
                        .map(Requests.Shape::document)
                        .collect(Collectors.toSet())
                        .size(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private static List<String> official(java.util.function.Predicate<String> wanted) {
        Set<String> there = Set.copyOf(Captured.all());
        return Manifest.lines()
                .filter(Manifest.Line::official)
                .map(Manifest.Line::file)
                .filter(there::contains)
                .filter(wanted)
                .toList();
    }

    private static List<String> read(String which, List<String> files) {
        MessageInspector inspector = new MessageInspector();
        int notUnderstood = 0;
        for (String name : files) {
            for (MessageInspector.Looked looked : inspector.look(Captured.bytes(name))) {
                if (!(looked instanceof MessageInspector.Looked.Understood(String _, Inspection inspection))
                        || !inspection.lossless()) {
                    throw new IllegalStateException("something is lost of " + name);
                }
                notUnderstood += inspection.notUnderstood().isEmpty() ? 0 : 1;
            }
        }
        return List.of(which, Integer.toString(files.size()), Integer.toString(files.size()), "" + notUnderstood);
    }
}
