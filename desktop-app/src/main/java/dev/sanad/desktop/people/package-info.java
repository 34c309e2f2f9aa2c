/// What both the patients' screen and the eligibility screen show of a person: search, identity, birth date.
@NullMarked
package dev.sanad.desktop.people;

import org.jspecify.annotations.NullMarked;
