/// The knowledge base on the screen: documents, search, passages, reading files in.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.knowledge;
