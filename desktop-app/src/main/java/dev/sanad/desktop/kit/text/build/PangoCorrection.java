package dev.sanad.desktop.kit.text.build;

import dev.sanad.desktop.kit.text.ArabicWrapping;
import dev.sanad.desktop.kit.text.RangeKeyedStrings;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Corrects the class file of JavaFX's text shaper for Linux (`PangoGlyphLayout`) at build time, in two places:
///
/// 1. its cache of native strings becomes a [RangeKeyedStrings], so that a run shortened by a line break is
/// shaped from
///    its own characters;
/// 2. the shaper is handed back for re-use only after its strings are freed. As shipped, another thread can take
/// it in
///    between, and the two free each other's memory.
///
/// Nothing else changes. The same input always gives the same bytes. A class with other call sites than the ones
/// these
/// corrections were made for is refused. See docs/decisions/0008-arabic-line-wrapping-on-linux.md.
public final class PangoCorrection {
    /// Where the class lies inside the JavaFX graphics jar for Linux; absent from the jars of other systems.
    public static final String CLASS_FILE = "com/sun/javafx/font/freetype/PangoGlyphLayout.class";

    private static final ClassDesc KEYED = ClassDesc.of(RangeKeyedStrings.class.getName());
    private static final Set<String> WATCHED_OWNERS = Set.of(
            "java/util/Map", "java/util/LinkedHashMap", "java/util/HashMap", "com/sun/javafx/text/GlyphLayoutManager");
    private static final String CREATION = "<init>: new java/util/LinkedHashMap";
    private static final String CONSTRUCTION = "<init>: java/util/LinkedHashMap.<init>()V";
    private static final String HAND_BACK =
            "dispose: com/sun/javafx/text/GlyphLayoutManager.dispose(Lcom/sun/javafx/text/GlyphLayout;)V";
    private static final List<String> EXPECTED = List.of(
            CREATION,
            CONSTRUCTION,
            "layout: java/util/Map.get(Ljava/lang/Object;)Ljava/lang/Object;",
            "layout: java/util/Map.put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
            HAND_BACK,
            "dispose: java/util/Map.values()Ljava/util/Collection;",
            "dispose: java/util/Map.clear()V");

    private PangoCorrection() {}

    /// The corrected class file.
    ///
    /// @param shipped the class file as JavaFX ships it
    /// @throws IllegalStateException when the class is not the one these corrections were made for
    public static byte[] applyTo(byte[] shipped) {
        ClassFile classFile = ClassFile.of();
        ClassModel model = classFile.parse(shipped);
        refuseUnlessAsExpected(model);
        return classFile.transformClass(model, new Correction());
    }

    private static void refuseUnlessAsExpected(ClassModel model) {
        List<String> found = new ArrayList<>();
        for (MethodModel method : model.methods()) {
            method.code()
                    .ifPresent(code -> code.forEach(element -> {
                        String site = site(method, element);
                        if (!site.isEmpty()) {
                            found.add(site);
                        }
                    }));
        }
        if (!found.equals(EXPECTED) || !startsWithHandBack(model)) {
            throw new IllegalStateException("""
                    The text shaper of this JavaFX version is not the one that the correction for Arabic line wrapping \
                    was made for. Read "When JavaFX changes" in docs/decisions/0008-arabic-line-wrapping-on-linux.md.
                    expected: %s
                    found:    %s""".formatted(EXPECTED, found));
        }
    }

    /// `dispose` must begin with "load this; hand back": these two instructions are moved to its end.
    private static boolean startsWithHandBack(ClassModel model) {
        return model.methods().stream()
                .filter(method -> method.methodName().equalsString("dispose"))
                .flatMap(method -> method.code().stream())
                .map(PangoCorrection::instructions)
                .allMatch(code -> code.size() > 2
                        && code.get(0) instanceof LoadInstruction load
                        && load.slot() == 0
                        && code.get(1) instanceof InvokeInstruction
                        && code.stream()
                                        .filter(ReturnInstruction.class::isInstance)
                                        .count()
                                == 1);
    }

    private static List<Instruction> instructions(CodeModel code) {
        return code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
    }

    /// Names the place when the element touches the cache or the hand-back; empty otherwise.
    private static String site(MethodModel method, CodeElement element) {
        String in = method.methodName().stringValue() + ": ";
        return switch (element) {
            case NewObjectInstruction made
            when WATCHED_OWNERS.contains(made.className().asInternalName()) ->
                in + "new " + made.className().asInternalName();
            case InvokeInstruction call
            when WATCHED_OWNERS.contains(call.owner().asInternalName()) ->
                in + call.owner().asInternalName() + "." + call.name().stringValue()
                        + call.type().stringValue();
            default -> "";
        };
    }

    private static final class Correction implements ClassTransform {
        @Override
        public void accept(ClassBuilder builder, ClassElement element) {
            if (element instanceof MethodModel method && method.methodName().equalsString("dispose")) {
                builder.transformMethod(method, MethodTransform.transformingCode(new LaterHandBack()));
            } else if (element instanceof MethodModel method
                    && method.methodName().equalsString("<init>")) {
                builder.transformMethod(
                        method, MethodTransform.transformingCode((code, part) -> keyed(method, code, part)));
            } else {
                builder.with(element);
            }
        }

        @Override
        public void atEnd(ClassBuilder builder) {
            builder.withField(
                    ArabicWrapping.MARKER,
                    ConstantDescs.CD_boolean,
                    field -> field.withFlags(
                            AccessFlag.PRIVATE, AccessFlag.STATIC, AccessFlag.FINAL, AccessFlag.SYNTHETIC));
        }

        private static void keyed(MethodModel method, CodeBuilder code, CodeElement part) {
            switch (site(method, part)) {
                case CREATION -> code.new_(KEYED);
                case CONSTRUCTION -> code.invokespecial(KEYED, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
                default -> code.with(part);
            }
        }
    }

    /// Leaves out the first two instructions and puts them before the return.
    private static final class LaterHandBack implements CodeTransform {
        private int seen;

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof Instruction && seen++ < 2) {
                return;
            }
            if (element instanceof ReturnInstruction) {
                code.aload(0)
                        .invokestatic(
                                ClassDesc.ofInternalName("com/sun/javafx/text/GlyphLayoutManager"),
                                "dispose",
                                MethodTypeDesc.ofDescriptor("(Lcom/sun/javafx/text/GlyphLayout;)V"));
            }
            code.with(element);
        }
    }
}
