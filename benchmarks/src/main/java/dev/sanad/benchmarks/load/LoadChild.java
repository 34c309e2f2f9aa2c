package dev.sanad.benchmarks.load;

import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.line.BareExchange;
import dev.sanad.core.ClinicServices;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.SanadCore;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One service tier in a process of its own, and everybody who works with it: `FOLDER EXCHANGE FIRST LENGTH`, lists to
/// import begin
/// with the person of number FIRST. Told on its
/// standard input, line by line: `work DESKS PAUSE-MILLIS SECONDS` or `bare DESKS PAUSE-MILLIS SECONDS`; answers with
/// `NAME N P50 P95 P99 MAX;…` in nanoseconds and `otherwise WORK/WHY N` for what did not end as meant.
final class LoadChild {
    private static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");
    private static final int MOST = 200;

    private final ClinicServices services;
    private final List<Patient> people;
    private final ImportLists lists;
    private final URI exchange;

    private LoadChild(SanadCore core, ImportLists lists, URI exchange) {
        this.services = core.services().get().orElseThrow();
        this.lists = lists;
        this.exchange = exchange;
        this.people = people(services);
    }

    /// Ends with 1 on the first trouble.
    public static void main(String[] args) {
        try {
            CoreConfig config = new CoreConfig(
                    Path.of(args[0]), Clock.system(ZONE), Keychain.NONE, Optional.of(demo(URI.create(args[1]))));
            try (SanadCore core = done(SanadCore.open(config))) {
                done(core.session().signInDemo().join());
                ImportLists lists = new ImportLists(
                        Path.of(args[0]).resolveSibling("lists"), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
                new LoadChild(core, lists, URI.create(args[1])).obey();
            }
            System.exit(0);
        } catch (IOException | RuntimeException trouble) {
            trouble.printStackTrace();
            System.exit(1);
        }
    }

    /// The clinic of a folder that was filled before.
    private static CoreConfig.Demo demo(URI exchange) {
        Payer payer = new Payer(
                new PayerId("N-I-90001"),
                new Words("Najd Cooperative Insurance", "نجد للتأمين التعاوني"),
                null,
                "http://najd-insurance.example/memberid",
                "sandbox");
        Settings.Clinic clinic = new Settings.Clinic("PR-1010", "Test Clinic", "", "5", "http://clinic.example", "");
        return new CoreConfig.Demo(exchange, clinic, List.of(payer), List.of());
    }

    private static List<Patient> people(ClinicServices services) {
        return done(services.patients().find("", MOST).join()).stream()
                .filter(hit -> hit.id().value().startsWith("demo-"))
                .map(PatientHit::id)
                .map(id -> done(services.patients().get(id).join()))
                .filter(patient -> patient.coverages().stream()
                        .anyMatch(coverage -> coverage.payer().value().equals("N-I-90001")))
                .toList();
    }

    private void obey() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            int desks = Integer.parseInt(words[1]);
            long pause = Long.parseLong(words[2]) * 1_000_000;
            long end = System.nanoTime() + Long.parseLong(words[3]) * 1_000_000_000;
            System.out.println(
                    switch (words[0]) {
                        case "work" -> work(desks, pause, end);
                        case "bare" -> bare(desks, pause, end);
                        default -> throw new IllegalArgumentException(line);
                    });
        }
    }

    private String work(int desks, long pause, long end) {
        Reception.Clinic clinic =
                new Reception.Clinic(services, people, LocalDate.now(Clock.system(ZONE)), lists, end, pause);
        List<Reception> all = new ArrayList<>();
        for (int number = 0; number < desks; number++) {
            all.add(new Reception(clinic, number));
        }
        together(all);
        List<String> told = new ArrayList<>();
        for (Reception.Work work : Reception.Work.values()) {
            Samples times = new Samples();
            all.forEach(desk -> times.addAll(desk.times(work)));
            told.add(told(work.name(), times));
        }
        Map<String, Integer> otherwise = new TreeMap<>();
        all.forEach(desk -> desk.otherwise().forEach((what, often) -> otherwise.merge(what, often, Integer::sum)));
        otherwise.forEach((what, often) -> told.add("otherwise " + what + " " + often));
        return String.join(";", told);
    }

    /// The peer: as many post a check's bytes with nothing around it.
    private String bare(int desks, long pause, long end) throws IOException {
        BareExchange bare = new BareExchange(exchange, lastRequest());
        List<BareDesk> all = new ArrayList<>();
        for (int number = 0; number < desks; number++) {
            all.add(new BareDesk(bare, pause, end));
        }
        together(all);
        Samples times = new Samples();
        all.forEach(desk -> times.addAll(desk.times()));
        return told("BARE", times);
    }

    private record BareDesk(BareExchange bare, long pause, long end, Samples times) implements Runnable {
        BareDesk(BareExchange bare, long pause, long end) {
            this(bare, pause, end, new Samples());
        }

        @Override
        public void run() {
            try {
                while (System.nanoTime() < end) {
                    times.add(bare.post(_ -> {}));
                    long until = System.nanoTime() + pause;
                    for (long left = pause; left > 0; left = until - System.nanoTime()) {
                        java.util.concurrent.locks.LockSupport.parkNanos(left);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String lastRequest() {
        List<CheckSummary> recent = done(services.eligibility().recent(1).join());
        return done(services.eligibility().raw(recent.getFirst().id()).join()).request();
    }

    private static void together(List<? extends Runnable> all) {
        List<Thread> threads =
                all.stream().map(one -> Thread.ofVirtual().start(one)).toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String told(String name, Samples times) {
        List<Long> figures = times.size() == 0
                ? List.of(0L, 0L, 0L, 0L, 0L)
                : List.of(
                        (long) times.size(),
                        times.percentile(0.5),
                        times.percentile(0.95),
                        times.percentile(0.99),
                        times.max());
        return name + " " + figures.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }
}
