package dev.sanad.desktop.kit.text.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class PangoCorrectionTest {
    private static final ClassDesc HASH_MAP = ClassDesc.of("java.util.HashMap");

    private final byte[] shipped = PangoRewriter.shipped().orElseThrow();

    PangoCorrectionTest() throws Exception {}

    @Test
    void thePinnedJavaFxHasTheExpectedCallSitesAndTheBuildHasCorrectedThem() throws Exception {
        byte[] corrected = PangoCorrection.applyTo(shipped);
        assertThat(corrected).isEqualTo(PangoCorrection.applyTo(shipped)).isNotEqualTo(shipped);
        Path built = Path.of(PangoRewriter.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(PangoCorrection.CLASS_FILE);
        assertThat(built).hasBinaryContent(corrected);
        assertThat(Files.size(built)).isPositive();
    }

    @Test
    void nothingButTheCacheAndTheHandBackChanges() {
        byte[] corrected = PangoCorrection.applyTo(shipped);
        for (String method : List.of("layout", "getSlot", "check", "<clinit>")) {
            assertThat(instructions(corrected, method)).as(method).isEqualTo(instructions(shipped, method));
        }
        assertThat(calls(corrected, "<init>"))
                .containsExactly(
                        "com/sun/javafx/text/GlyphLayout.<init>",
                        "dev/sanad/desktop/kit/text/RangeKeyedStrings.<init>");
    }

    @Test
    void theShaperIsHandedBackOnlyAfterItsStringsAreFreed() {
        String handBack = "com/sun/javafx/text/GlyphLayoutManager.dispose";
        assertThat(calls(shipped, "dispose")).startsWith(handBack);
        assertThat(calls(PangoCorrection.applyTo(shipped), "dispose"))
                .endsWith("java/util/Map.clear", handBack)
                .containsOnlyOnce(handBack)
                .contains("com/sun/javafx/font/freetype/OSPango.g_free");
    }

    @Test
    void aShaperThatIsAlreadyCorrectIsRefused() {
        assertRefused(PangoCorrection.applyTo(shipped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "put", "values", "clear"})
    void aShaperThatUsesItsCacheAnotherWayIsRefused(String call) {
        assertRefused(changed((code, element) -> {
            if (element instanceof InvokeInstruction invoke
                    && invoke.name().equalsString(call)
                    && invoke.owner().asInternalName().equals("java/util/Map")) {
                code.invokevirtual(HASH_MAP, call, invoke.typeSymbol());
            } else {
                code.with(element);
            }
        }));
    }

    @Test
    void aShaperThatForgetsStringsByItselfIsRefused() {
        assertRefused(changed((code, element) -> {
            if (element instanceof ReturnInstruction) {
                code.aconst_null()
                        .aconst_null()
                        .invokeinterface(
                                ClassDesc.of("java.util.Map"),
                                "remove",
                                MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)Ljava/lang/Object;"))
                        .pop();
            }
            code.with(element);
        }));
    }

    private byte[] changed(CodeTransform change) {
        ClassFile classFile = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);
        return classFile.transformClass(classFile.parse(shipped), ClassTransform.transformingMethodBodies(change));
    }

    private static void assertRefused(byte[] shaper) {
        assertThatThrownBy(() -> PangoCorrection.applyTo(shaper))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("docs/decisions/0008-arabic-line-wrapping-on-linux.md");
    }

    private static List<String> calls(byte[] classFile, String method) {
        return elements(classFile, method).stream()
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .map(call -> call.owner().asInternalName() + "." + call.name().stringValue())
                .toList();
    }

    private static List<String> instructions(byte[] classFile, String method) {
        return elements(classFile, method).stream()
                .filter(Instruction.class::isInstance)
                .map(Object::toString)
                .toList();
    }

    private static List<CodeElement> elements(byte[] classFile, String name) {
        MethodModel method = ClassFile.of().parse(classFile).methods().stream()
                .filter(candidate -> candidate.methodName().equalsString(name))
                .findFirst()
                .orElseThrow();
        return method.code().orElseThrow().elementList();
    }
}
