package dev.sanad.benchmarks;

/// One question that is answered by measuring.
public interface Measurement {
    /// The name on the command line: `./sanad bench <name>`.
    String name();

    /// The heading of its section in docs/benchmarks.md.
    String title();

    /// Measures and writes the figures onto the page.
    ///
    /// @throws Exception when it could not be measured; the page is then not kept
    void run(Page page) throws Exception;
}
