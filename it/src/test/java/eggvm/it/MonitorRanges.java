package eggvm.it;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes synchronized blocks of javac look like those of kotlinc: the handler that leaves the monitor does not cover the instructions
/// that leave it elsewhere.
final class MonitorRanges implements CodeTransform {
    private final List<CodeElement> elements = new ArrayList<>();
    /// By the place of the load of the monitor that is left.
    private final Map<Integer, Label> exits = new TreeMap<>();

    private MonitorRanges() {}

    static void shorten(Path classFile) throws IOException {
        ClassFile format = ClassFile.of();
        ClassTransform shortening = ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(MonitorRanges::new));
        Files.write(classFile, format.transformClass(format.parse(classFile), shortening));
    }

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        elements.add(element);
    }

    @Override
    public void atEnd(CodeBuilder builder) {
        for (int i = 1; i < elements.size(); i++) {
            boolean isExit = elements.get(i) instanceof MonitorInstruction monitor && monitor.opcode() == Opcode.MONITOREXIT;
            if (isExit && elements.get(i - 1) instanceof LoadInstruction) {
                exits.put(i - 1, builder.newLabel());
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            if (exits.containsKey(i)) {
                builder.labelBinding(exits.get(i));
            }
            if (elements.get(i) instanceof ExceptionCatch range && range.catchType().isEmpty()) {
                builder.exceptionCatchAll(range.tryStart(), end(range), range.handler());
            } else {
                builder.with(elements.get(i));
            }
        }
    }

    /// The first exit within the range from the monitor that its handler leaves, or its end.
    private Label end(ExceptionCatch range) {
        int monitor = slot(exitsFrom(range.handler()).findFirst().orElseThrow());
        return exitsFrom(range.tryStart()).takeWhile(i -> i < place(range.tryEnd())).filter(i -> slot(i) == monitor)
                .findFirst().map(exits::get).orElse(range.tryEnd());
    }

    private int place(Label label) {
        return IntStream.range(0, elements.size()).filter(i -> elements.get(i) instanceof LabelTarget t && t.label().equals(label))
                .findFirst().orElseThrow();
    }

    private Stream<Integer> exitsFrom(Label label) {
        return exits.keySet().stream().filter(i -> i > place(label));
    }

    private int slot(int exit) {
        return ((LoadInstruction) elements.get(exit)).slot();
    }
}
