/// New versions of the program: looked for where the clinic says, used only where they are signed.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.updates;
