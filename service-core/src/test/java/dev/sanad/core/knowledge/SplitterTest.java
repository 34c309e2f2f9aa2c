package dev.sanad.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.knowledge.reading.TextPart;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitterTest {
    private static final DocumentId DOCUMENT = new DocumentId("d");

    private static List<Piece> split(String... texts) {
        return Splitter.split(
                DOCUMENT,
                java.util.stream.IntStream.range(0, texts.length)
                        .mapToObj(i -> new TextPart("p. " + (i + 1), texts[i]))
                        .toList());
    }

    @Test
    void aShortPageIsOnePassage() {
        assertThat(split("One.\n", "\n \n", "Two.\n"))
                .extracting(Piece::place, Piece::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("p. 1", "One."),
                        org.assertj.core.groups.Tuple.tuple("p. 3", "Two."));
    }

    @Test
    void longTextIsDividedAtParagraphsSentencesOrWords() {
        String sentence = "A claim is sent within thirty days of the service. ";
        for (String text :
                List.of(sentence.repeat(100), (sentence.repeat(14) + "\n\n").repeat(9), "word ".repeat(900))) {
            List<Piece> pieces = split(text);
            assertThat(pieces).hasSizeGreaterThan(3).allSatisfy(piece -> {
                assertThat(piece.text().length()).isBetween(40, 1_200);
                assertThat(piece.text()).startsWith(text.substring(0, 4)).matches("(?s).*(\\.|word)");
            });
        }
    }

    @Test
    void nothingIsLostAndPlacesAreRight() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        while (text.length() < 40_000) {
            text.appendCodePoint("ab لم😀.\n ,؟".codePointAt(random.nextInt(4)));
            text.append(random.nextInt(40) == 0 ? "\n\n" : random.nextInt(6) == 0 ? " " : "x");
        }
        String all = text.toString();
        List<Piece> pieces = split(all);
        for (Piece piece : pieces) {
            assertThat(all.substring(piece.start(), piece.start() + piece.text().length()))
                    .isEqualTo(piece.text());
        }
        assertThat(pieces.stream()
                        .map(Piece::text)
                        .collect(Collectors.joining())
                        .replaceAll("\\s", ""))
                .isEqualTo(all.replaceAll("\\s", ""));
    }

    @Test
    void idsFollowTheWordsAndNotThePlaceInTheFile() {
        List<Piece> before = split("One page of words.", "Another page of words.", "Another page of words.");
        List<Piece> after = split("A changed first page.", "Another page of words.", "Another page of words.");
        assertThat(before).extracting(Piece::id).doesNotHaveDuplicates();
        assertThat(after.getFirst().id()).isNotEqualTo(before.getFirst().id());
        assertThat(after.subList(1, 3))
                .extracting(Piece::id)
                .isEqualTo(before.subList(1, 3).stream().map(Piece::id).toList());
    }
}
