package dev.sanad.installers;

import java.io.IOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Which icons of the icon pack the program names, and the pack without the others: its lists of icons (a class for
/// each letter, thousands of constants that are all made when the first is asked for) and its typeface.
///
/// An icon is used when a class outside the pack names its constant. Looking one up by its text would not be seen:
/// `UsedIconsTest` holds what is found against the program's sources.
final class UsedIcons {
    private static final String PACK = "org/kordamp/ikonli/materialdesign2/";
    private static final String LIST = PACK + "MaterialDesign[A-Z]\\.class";
    private static final String FACE = ".*/materialdesignicons-webfont\\.ttf";

    private final Map<String, Set<String>> used = new HashMap<>();
    private final SortedSet<Integer> characters = new TreeSet<>();

    private UsedIcons() {}

    /// Reads the jars.
    static UsedIcons of(List<Path> jars) throws IOException {
        UsedIcons icons = new UsedIcons();
        for (Path jar : jars) {
            icons.each(jar, "(?!" + PACK + ").*\\.class", icons::note);
        }
        for (Path jar : jars) {
            icons.each(jar, LIST, icons::noteCharacters);
        }
        return icons;
    }

    private void each(Path jar, String names, java.util.function.Consumer<ClassModel> then) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches(names) && !entry.getName().endsWith("module-info.class")) {
                    try (var in = zip.getInputStream(entry)) {
                        byte[] bytes = in.readAllBytes();
                        if (ShippedJars.isClass(bytes)) {
                            then.accept(ClassFile.of().parse(bytes));
                        }
                    }
                }
            }
        }
    }

    private void note(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof FieldRefEntry field
                    && field.owner().asInternalName().startsWith(PACK)
                    && field.type().stringValue().equals("L" + field.owner().asInternalName() + ";")) {
                used.computeIfAbsent(field.owner().asInternalName(), _ -> new TreeSet<>())
                        .add(field.name().stringValue());
            }
        }
    }

    private void noteCharacters(ClassModel list) {
        for (List<Instruction> icon : made(list)) {
            if (keeps(list, icon)) {
                // new, dup, name, ordinal, description, character, <init>, putstatic
                characters.add(Integer.parseInt(text(icon.get(5)), 16));
            }
        }
    }

    /// The constants that are used, by the class of their list.
    Map<String, Set<String>> constants() {
        return used;
    }

    /// The characters of the typeface that stand for them.
    SortedSet<Integer> characters() {
        return characters;
    }

    /// An entry of a jar without the icons that nobody uses; everything that is not of the pack stays as it is.
    byte[] lean(String name, byte[] bytes) {
        if (name.matches(FACE)) {
            return IconFace.only(bytes, characters);
        }
        return name.matches(LIST) ? cut(ClassFile.of().parse(bytes)) : bytes;
    }

    private byte[] cut(ClassModel list) {
        ClassDesc type = list.thisClass().asSymbol();
        Set<String> kept = used.getOrDefault(list.thisClass().asInternalName(), Set.of());
        return ClassFile.of().transformClass(list, (builder, element) -> {
            if (element instanceof FieldModel field
                    && field.fieldTypeSymbol().equals(type)
                    && !kept.contains(field.fieldName().stringValue())) {
                return;
            }
            if (isMethod(element, "<clinit>")) {
                builder.transformMethod((MethodModel) element, (method, each) -> {
                    if (each instanceof CodeModel) {
                        method.withCode(code -> constants(list, code));
                    } else {
                        method.with(each);
                    }
                });
            } else if (isMethod(element, "$values")) {
                builder.transformMethod((MethodModel) element, (method, each) -> {
                    if (each instanceof CodeModel) {
                        method.withCode(code -> values(list, type, code));
                    } else {
                        method.with(each);
                    }
                });
            } else {
                builder.with(element);
            }
        });
    }

    private static boolean isMethod(ClassElement element, String name) {
        return element instanceof MethodModel method && method.methodName().equalsString(name);
    }

    private void constants(ClassModel list, CodeBuilder code) {
        int ordinal = 0;
        for (List<Instruction> icon : made(list)) {
            if (keeps(list, icon)) {
                for (int i = 0; i < icon.size(); i++) {
                    if (i == 3) {
                        code.loadConstant(ordinal++);
                    } else {
                        code.with(icon.get(i));
                    }
                }
            }
        }
        List<Instruction> all = instructions(list);
        all.subList(all.size() - 3, all.size()).forEach(code::with); // $values, putstatic, return
    }

    private void values(ClassModel list, ClassDesc type, CodeBuilder code) {
        List<String> names = made(list).stream()
                .filter(icon -> keeps(list, icon))
                .map(icon -> ((FieldInstruction) icon.getLast()).name().stringValue())
                .toList();
        code.loadConstant(names.size()).anewarray(type);
        for (int i = 0; i < names.size(); i++) {
            code.dup().loadConstant(i).getstatic(type, names.get(i), type).aastore();
        }
        code.areturn();
    }

    private boolean keeps(ClassModel list, List<Instruction> icon) {
        return used.getOrDefault(list.thisClass().asInternalName(), Set.of())
                .contains(((FieldInstruction) icon.getLast()).name().stringValue());
    }

    /// The instructions that make each constant, in order.
    private static List<List<Instruction>> made(ClassModel list) {
        List<List<Instruction>> made = new ArrayList<>();
        List<Instruction> open = new ArrayList<>();
        for (Instruction each : instructions(list)) {
            open.add(each);
            if (each instanceof FieldInstruction field && field.opcode() == Opcode.PUTSTATIC) {
                if (open.size() == 8 && open.getFirst().opcode() == Opcode.NEW) {
                    made.add(List.copyOf(open));
                } else if (!field.name().equalsString("$VALUES")) {
                    throw new IllegalArgumentException(
                            "no list of icons: " + list.thisClass().asInternalName());
                }
                open.clear();
            }
        }
        return made;
    }

    private static List<Instruction> instructions(ClassModel list) {
        List<Instruction> all = new ArrayList<>();
        for (MethodModel method : list.methods()) {
            if (method.methodName().equalsString("<clinit>")) {
                for (CodeElement element : method.code().orElseThrow()) {
                    if (element instanceof Instruction instruction) {
                        all.add(instruction);
                    }
                }
            }
        }
        return all;
    }

    private static String text(Instruction constant) {
        return (String) ((ConstantInstruction) constant).constantValue();
    }
}
