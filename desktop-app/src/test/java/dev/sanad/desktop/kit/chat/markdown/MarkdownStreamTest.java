package dev.sanad.desktop.kit.chat.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownStreamTest {
    private static final String ANSWER = """
            # Coverage of Noura

            The patient pays **20 %**, at most `SAR 100` [1]. See [the rule](https://nphies.sa/x) and
            the ~~old~~ one.

            1. First *point*
               - nested one
               - nested **two**

                 with a second paragraph
            1. Second point
            1. Third point

            > Quoted by the payer.
            >
            > Second paragraph
            > - with an item

            | Benefit | Limit | Used |
            |:--|:-:|--:|
            | Dental | SAR 2,000 | 250.00 |
            | Optical | SAR 400 | 0 |

            ```json
            {"a": [1, 2],
             "b": "**not bold**"}
            ```

            النسبة 20 % بحد أقصى 100 ريال في 2026-11-24 حسب الرمز BE-1-6.

            ---
            - last
            - items
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16, 64, 1000})
    void endsTheSameHoweverItIsCut(int size) {
        List<Block> whole = MarkdownStream.read(ANSWER, false);
        MarkdownStream stream = new MarkdownStream(false);
        List<Block> closed = new ArrayList<>();
        for (int at = 0; at < ANSWER.length(); at += size) {
            closed.addAll(stream.append(ANSWER.substring(at, Math.min(ANSWER.length(), at + size)))
                    .closed());
        }
        closed.addAll(stream.finish().closed());
        assertThat(closed).isEqualTo(whole);
    }

    @Test
    void readsEveryKindOfBlock() {
        List<Block> blocks = MarkdownStream.read(ANSWER, false);
        assertThat(blocks)
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly(
                        "Heading",
                        "Paragraph",
                        "Item",
                        "Item",
                        "Item",
                        "Paragraph",
                        "Item",
                        "Item",
                        "Paragraph",
                        "Paragraph",
                        "Item",
                        "Table",
                        "Code",
                        "Paragraph",
                        "Rule",
                        "Item",
                        "Item");
        assertThat(((Block.Item) blocks.get(2)).marker()).isEqualTo("1.");
        assertThat(((Block.Item) blocks.get(3)).indent()).isEqualTo(1);
        assertThat(((Block.Item) blocks.get(7)).marker()).isEqualTo("3.");
        assertThat(blocks.get(8).quote()).isEqualTo(1);
        assertThat(blocks.get(11).plain())
                .isEqualTo("Benefit\tLimit\tUsed\nDental\tSAR 2,000\t250.00\nOptical\tSAR 400\t0");
        assertThat(((Block.Code) blocks.get(12)).text()).isEqualTo("{\"a\": [1, 2],\n \"b\": \"**not bold**\"}");
        assertThat(((Block.Paragraph) blocks.get(13)).text().rightToLeft()).isTrue();
    }

    @Test
    void keepsCodesLeftToRightAmongArabicOnly() {
        Rich arabic = ((Block.Paragraph) MarkdownStream.read("في 2026-11-24 دفع 250.00 SAR", false)
                        .getFirst())
                .text();
        assertThat(arabic.drawn()).isEqualTo("في \u200e2026-11-24\u200e دفع \u200e250.00 SAR\u200e");
        assertThat(arabic.plain()).isEqualTo("في 2026-11-24 دفع 250.00 SAR");
        Rich english =
                ((Block.Paragraph) MarkdownStream.read("Paid 250.00 SAR", false).getFirst()).text();
        assertThat(english.drawn()).isEqualTo("Paid 250.00 SAR");
    }

    @Test
    void marksCitationsAndLinks() {
        Rich text = ((Block.Paragraph) MarkdownStream.read("See [12], [a](x) and <https://a.b>.", false)
                        .getFirst())
                .text();
        assertThat(text.spans())
                .filteredOn(span -> !span.looks().isEmpty())
                .extracting(Span::target)
                .containsExactly("12", "x", "https://a.b");
    }

    @Test
    void nothingFlickersWhileMarkersAreHalfThere() {
        assertThat(open("Some **bo")).isEqualTo("[Paragraph Some |bo/STRONG]");
        assertThat(open("Some **bold*")).isEqualTo("[Paragraph Some |bold/STRONG]");
        assertThat(open("Some **")).isEqualTo("[Paragraph Some]");
        assertThat(open("Some `co")).isEqualTo("[Paragraph Some |co/CODE]");
        assertThat(open("See [the rule](https://np")).isEqualTo("[Paragraph See the rule]");
        assertThat(open("Text\n-")).isEqualTo("[Paragraph Text]");
        assertThat(open("Text\n\n| a | b |")).isEqualTo("[Paragraph Text]");
        assertThat(open("5 * 3 and 2*3")).isEqualTo("[Paragraph 5 * 3 and 2*3]");
        assertThat(open("```\na *b\n``")).isEqualTo("[Code a *b]");
    }

    @Test
    void longBlocksAreClosedInParts() {
        StringBuilder code = new StringBuilder("```json\n");
        StringBuilder table = new StringBuilder("| a | b |\n|---|---|\n");
        for (int line = 0; line < 100; line++) {
            code.append("line ").append(line).append('\n');
            table.append("| ").append(line).append(" | x |\n");
        }
        List<Block> blocks = MarkdownStream.read(code + "```\n\nafter\n\n" + table + "\nend", false);
        List<Block.Code> codes = blocks.stream()
                .filter(Block.Code.class::isInstance)
                .map(Block.Code.class::cast)
                .toList();
        assertThat(codes).extracting(Block.Code::part).containsExactly(0, 1, 2, 3);
        assertThat(String.join("\n", codes.stream().map(Block.Code::text).toList()))
                .isEqualTo(code.substring(8, code.length() - 1));
        List<Block.Table> tables = blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
        assertThat(tables).extracting(Block.Table::part).containsExactly(0, 1, 2, 3);
        assertThat(tables.stream().mapToInt(part -> part.cells().size()).sum()).isEqualTo(101);
        assertThat(blocks.getLast().plain()).isEqualTo("end");
    }

    @Test
    void aParagraphWithoutEndStaysCheap() {
        MarkdownStream stream = new MarkdownStream(false);
        Random random = new Random(7);
        List<Block> closed = new ArrayList<>();
        int longest = 0;
        for (int word = 0; word < 5_000; word++) {
            MarkdownStream.Change change = stream.append("word" + random.nextInt(10) + " ");
            closed.addAll(change.closed());
            longest = Math.max(longest, change.open().getLast().plain().length());
        }
        assertThat(longest).isLessThan(3_100);
        assertThat(closed.size()).isGreaterThan(5);
    }

    @Test
    void directionsThatWouldBeDrawnAsBoxesAreTakenOut() {
        assertThat(MarkdownStream.read("a\u2067b\u2069c\u200f", false)
                        .getFirst()
                        .plain())
                .isEqualTo("abc");
    }

    private static String open(String text) {
        MarkdownStream.Change change = new MarkdownStream(false).append(text);
        assertThat(change.closed()).isEmpty();
        return change.open().stream().map(MarkdownStreamTest::show).toList().toString();
    }

    private static String show(Block block) {
        String kind = block.getClass().getSimpleName() + " ";
        return switch (block) {
            case Block.Paragraph paragraph ->
                kind
                        + String.join(
                                "|",
                                paragraph.text().spans().stream()
                                        .map(span -> span.text()
                                                + (span.looks().isEmpty()
                                                        ? ""
                                                        : "/"
                                                                + span.looks()
                                                                        .iterator()
                                                                        .next()))
                                        .toList());
            default -> kind + block.plain();
        };
    }
}
