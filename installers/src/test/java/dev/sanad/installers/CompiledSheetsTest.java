package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledSheetsTest {
    private static final Path RESOURCES = Path.of("../desktop-app/src/main/resources");

    @TempDir
    Path folder;

    static List<Path> sheets() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> CompiledSheets.isSheet(file.toString())).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void saysTheSameAsTheSheet(Path sheet) throws IOException {
        byte[] text = Files.readAllBytes(sheet);
        byte[] compiled = CompiledSheets.compiled(text);
        Path binary = Files.write(folder.resolve(CompiledSheets.compiledName("sheet.css")), compiled);

        List<String> rules = rules(Stylesheet.loadBinary(binary.toUri().toURL()));

        assertThat(rules)
                .isNotEmpty()
                .isEqualTo(rules(new CssParser().parse(sheet.toUri().toURL())));
        assertThat(CompiledSheets.compiled(text)).isEqualTo(compiled);
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + rule.getDeclarations())
                .toList();
    }
}
