/// The clinic's index in the cloud: whether there is one, what may be asked of it, and what it gives. It is an
/// addition to the knowledge base on this computer; whoever speaks to it is hung on at wiring ({@link PassageIndex}).
@org.jspecify.annotations.NullMarked
package dev.sanad.core.knowledge.index;
