package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// How a document is told of on the screen.
final class DocumentWords {
    private DocumentWords() {}

    static Ikon icon(KnowledgeDocument.Kind kind) {
        return switch (kind) {
            case CODES -> MaterialDesignB.BOOK_ALPHABET;
            case RULES -> MaterialDesignG.GAVEL;
            case REASONS -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case PDF -> MaterialDesignF.FILE_PDF_BOX;
            case DOCX -> MaterialDesignF.FILE_WORD_OUTLINE;
            case TEXT -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
        };
    }

    /// Kind, passages, size and age in one line.
    static String line(Ui ui, KnowledgeDocument document) {
        String passages = ui.texts().get("knowledge.passages", document.passages());
        String kind = Isolate.auto(ui.texts().getEnum("knowledge.kind", document.kind()));
        return document.kind().isOwn()
                ? kind + " · " + passages + " · " + ui.formats().bytes(document.bytes())
                : kind + " · " + passages;
    }
}
