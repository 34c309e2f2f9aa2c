package dev.sanad.core.privacy;

import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.script.Folding;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of people whom the records do not tell about. Found is a name behind a word that announces one ("Mrs",
/// "patient",
/// "المريض"), and a sequence of at least two words that names are made of. Words of the field that look like names at
/// the
/// beginning of a sentence are not taken for one.
final class NamePatterns {
    private static final int LONGEST = 6;

    /// Behind these two capitalised words are taken for a name, unless one of them belongs to a company or an illness.
    private static final Set<String> PREPOSITIONS = folded("of for by from with to about check is was call called and");

    private static final Set<String> THINGS = folded(
            "insurance cooperative company hospital clinic clinics center centre medical health care assurance group bupa"
                    + " tawuniya arabia saudi riyadh jeddah ministry council nphies benefit plan class network gold silver"
                    + " golden diabetes mellitus type hypertension vitamin mri ct scan disease syndrome fracture therapy"
                    + " test blood heart kidney cancer dental optical maternity chronic acute infection");

    private static final Set<String> ANNOUNCING =
            folded("mr mrs ms miss master dr doctor prof professor sheikh patient named name mother father husband wife"
                    + " brother sister son daughter newborn subscriber beneficiary السيد السيدة الانسة الاستاذ الاستاذة"
                    + " الدكتور الدكتورة المريض المريضة المريضه المستفيد المستفيدة المشترك المشتركة المراجع المراجعة"
                    + " اسمه اسمها اسم الاسم اسمي الشيخ والدته والده والدة والد زوجته زوجها ابنه ابنته الام الاب للمريض"
                    + " للمريضة للسيد للسيدة للمستفيد والدتها والدها ام اب زوجة زوج");

    /// What stands behind an announcing word without being a name.
    private static final Set<String> NEVER = folded(
            "is was has had needs the a an of and or in at on to for with without who whose that this which number no id"
                    + " file record data details share pays paid covered coverage insurance policy member eligibility claim"
                    + " approval benefit benefits copay deductible history age years old diagnosis male female admitted"
                    + " asks asked wants said date from his her their its will should must can may not did does card phone"
                    + " mobile birth address email english arabic given family first last full please check"
                    + " هو هي في من على الى عن مع ان قد لم لن لا ما هل كم رقم ملف سنة سنوات يدفع تدفع يحتاج تحتاج"
                    + " لديه لديها كان كانت الذي التي مؤمن مؤمنة تأمين التأمين وثيقة الوثيقة عضوية العضوية تغطية التغطية"
                    + " الاهلية هوية الهوية جوال الجوال تاريخ ميلاد الميلاد المطلوب بعد قبل عند حتى او و ثم غير ذكر انثى"
                    + " حضر حضرت راجع راجعت طلب طلبت يعاني تعاني مراجعة نسبة مبلغ حالة الحالة المستفيد المريض المريضة"
                    + " بالعربية بالانجليزية الاول الاخير الكامل شركة الشركة");

    private NamePatterns() {}

    static void find(String text, List<Span> found) {
        List<Word> words = Word.of(text);
        for (int i = 0; i < words.size(); i++) {
            boolean announced = i > 0 && announces(words.get(i - 1)) && isClose(text, words.get(i - 1), words.get(i));
            int length = announced ? announcedLength(text, words, i) : sequence(text, words, i);
            if (length == 0 && i > 0 && PREPOSITIONS.contains(words.get(i - 1).folded())) {
                length = capitals(text, words, i);
            }
            if (length > 0) {
                Word first = words.get(i);
                found.add(new Span(
                        first.at(announced ? 0 : skipped(first)),
                        words.get(i + length - 1).end(),
                        Personal.Kind.NAME));
                i += length - 1;
            }
        }
    }

    private static boolean announces(Word word) {
        String folded = word.folded();
        return ANNOUNCING.contains(folded)
                || (folded.length() > 3 && NameWords.prefix(folded) > 0 && ANNOUNCING.contains(folded.substring(1)));
    }

    /// "Mrs. Sara", "Name: Sara", "Patient Sara".
    private static boolean isClose(String text, Word before, Word word) {
        String between = text.substring(before.end(), word.start());
        return between.length() <= 3
                && between.chars().noneMatch(c -> c == '\n' || c == ',' || c == '؛' || c == '؟')
                && !(between.contains(". ") && !isTitle(before));
    }

    private static boolean isTitle(Word word) {
        return word.folded().length() <= 4;
    }

    /// Behind an announcing word: as many words as look like parts of a name.
    private static int announcedLength(String text, List<Word> words, int from) {
        if (!mayBegin(text, words.get(from))) {
            return 0;
        }
        int length = run(
                text, words, from, at -> at == 0 || continues(text, words, from + at) || isTrusted(words, from, at));
        return withoutParticles(words, from, length);
    }

    /// How many words, one close behind the other, fit.
    ///
    /// @param fits asked with the place behind the first word
    private static int run(String text, List<Word> words, int from, IntPredicate fits) {
        int length = 0;
        while (length < LONGEST
                && from + length < words.size()
                && (length == 0 || isBeside(text, words, from + length))
                && fits.test(length)) {
            length++;
        }
        return length;
    }

    private static boolean isBeside(String text, List<Word> words, int index) {
        return Word.isGap(text, words.get(index - 1).end(), words.get(index).start());
    }

    /// No name ends with "son of".
    private static int withoutParticles(List<Word> words, int from, int length) {
        int left = length;
        while (left > 0 && NameWords.isParticle(words.get(from + left - 1).folded())) {
            left--;
        }
        return left;
    }

    /// In Arabic, where nothing but its place tells a family name: the second word of an announced name, and the one
    /// that follows "son of somebody".
    private static boolean isTrusted(List<Word> words, int from, int length) {
        Word word = words.get(from + length);
        if (!isArabic(word) || NEVER.contains(word.folded()) || isPhrase(word.folded())) {
            return false;
        }
        return length == 1
                || (length >= 3
                        && NameWords.isParticle(words.get(from + length - 2).folded()));
    }

    private static boolean mayBegin(String text, Word word) {
        if (NEVER.contains(word.folded())
                || word.folded().isEmpty()
                || Character.isDigit(word.folded().charAt(0))) {
            return false;
        }
        return isArabic(word) ? word.folded().length() > 2 && !isPhrase(word.folded()) : isCapital(text, word);
    }

    /// "By", "concerning", "he needs": written together with what follows, unless it is a name as it stands.
    private static boolean isPhrase(String folded) {
        boolean verb = "بيتنس".indexOf(folded.charAt(0)) >= 0;
        return verb && !NameWords.isGiven(folded) && !NameWords.isFamily(folded);
    }

    private static boolean continues(String text, List<Word> words, int index) {
        Word word = words.get(index);
        if (NEVER.contains(word.folded())) {
            return false;
        }
        if (!isArabic(word)) {
            return isCapital(text, word) || NameWords.isParticle(word.folded());
        }
        boolean afterParticle = NameWords.isParticle(words.get(index - 1).folded());
        return NameWords.isParticle(word.folded())
                || afterParticle
                || word.folded().startsWith("با")
                || NameWords.isGiven(word.folded())
                || NameWords.isFamily(word.folded())
                || isOrigin(word.folded());
    }

    /// Two words and more that names are made of, the first of them a given name.
    private static int sequence(String text, List<Word> words, int from) {
        Word first = words.get(from);
        String begin = first.folded().substring(skipped(first));
        boolean capital = isArabic(first) || isCapital(text, first);
        if (!capital || !NameWords.isGiven(begin) || begin.length() < 3) {
            return 0;
        }
        int length = run(text, words, from, at -> at == 0 || continues(text, words, from + at));
        int name = withoutParticles(words, from, length);
        return name > 1 ? name : 0;
    }

    /// Two capitalised words and more.
    private static int capitals(String text, List<Word> words, int from) {
        int length = run(text, words, from, at -> isNameLike(text, words.get(from + at), at));
        return length >= 2 ? length : 0;
    }

    private static boolean isNameLike(String text, Word word, int length) {
        boolean capital = isCapital(text, word)
                && word.folded().length() > 1
                && word.folded().chars().allMatch(Character::isLetter);
        boolean particle = length > 0 && NameWords.isParticle(word.folded());
        return (capital || particle) && !THINGS.contains(word.folded()) && !NEVER.contains(word.folded());
    }

    /// An attached particle in front of a given name: none where the word is a name as it stands.
    private static int skipped(Word word) {
        String folded = word.folded();
        if (NameWords.isGiven(folded)) {
            return 0;
        }
        for (int skip = 1; skip <= NameWords.prefix(folded); skip++) {
            if (NameWords.isGiven(folded.substring(skip))) {
                return skip;
            }
        }
        return 0;
    }

    /// A family name by its form: the article and the ending of origin.
    private static boolean isOrigin(String folded) {
        return folded.length() > 4 && folded.startsWith("ال") && folded.endsWith("ي");
    }

    private static boolean isArabic(Word word) {
        return Folding.isArabic(word.folded());
    }

    private static boolean isCapital(String text, Word word) {
        return Character.isUpperCase(text.charAt(word.start()));
    }

    private static Set<String> folded(String words) {
        return Stream.of(words.split(" ")).map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }
}
