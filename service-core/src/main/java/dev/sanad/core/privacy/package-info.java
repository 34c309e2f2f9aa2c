/// Takes out of a text what tells who a person is, before the text may leave this computer, and puts it back into what
/// comes in return.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.privacy;
