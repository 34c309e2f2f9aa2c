/// The database seam: encrypted files, one writer, transactions, migrations, drafts.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.store;
