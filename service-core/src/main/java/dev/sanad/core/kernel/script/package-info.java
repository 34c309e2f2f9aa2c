/// How words in Arabic and Latin letters are made comparable.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.kernel.script;
