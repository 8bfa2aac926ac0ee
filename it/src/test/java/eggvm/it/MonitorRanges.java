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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes synchronized blocks of javac look like those of kotlinc: the handler that leaves the monitor does not cover the instructions
/// that leave it elsewhere.
final class MonitorRanges implements CodeTransform {
    private final List<CodeElement> elements = new ArrayList<>();
    private final Map<CodeElement, Label> exits = new HashMap<>();

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
            if (isExit && elements.get(i - 1) instanceof LoadInstruction load) {
                exits.put(load, builder.newLabel());
            }
        }
        for (CodeElement element : elements) {
            if (exits.containsKey(element)) {
                builder.labelBinding(exits.get(element));
            }
            if (element instanceof ExceptionCatch range && range.catchType().isEmpty()) {
                builder.exceptionCatchAll(range.tryStart(), end(range), range.handler());
            } else {
                builder.with(element);
            }
        }
    }

    /// The first exit within the range, or its end.
    private Label end(ExceptionCatch range) {
        boolean isWithin = false;
        for (CodeElement element : elements) {
            if (element instanceof LabelTarget target) {
                if (target.label().equals(range.tryEnd())) {
                    break;
                }
                isWithin |= target.label().equals(range.tryStart());
            }
            if (isWithin && exits.containsKey(element)) {
                return exits.get(element);
            }
        }
        return range.tryEnd();
    }
}
