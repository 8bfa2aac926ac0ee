package bench.programs;

import bench.Benchmark;

import java.util.ArrayList;
import java.util.List;

/// An incremental solver for one-way constraints with strengths: polymorphism, short lists, pointer
/// chasing.
public final class DeltaBlue implements Benchmark {
    private static final int SIZE = 600;
    private static final int EDITS = 100;
    private static final int ROUNDS = 30;

    private static final int REQUIRED = 0,
            PREFERRED = 2,
            STRONG_DEFAULT = 3,
            NORMAL = 4,
            WEAKEST = 6;

    @Override
    public String name() {
        return "deltablue";
    }

    @Override
    public long run() {
        long checksum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            checksum = checksum * 31 + chain(SIZE + round);
            checksum = checksum * 31 + projection(SIZE + round);
        }
        return checksum;
    }

    @Override
    public long expectedChecksum() {
        return 8163097592767647390L;
    }

    /// Variables bound by equalities from first to last; edits at the first must arrive at the
    /// last.
    private static long chain(int length) {
        Planner planner = new Planner();
        Variable first = new Variable(0), last = first;
        for (int i = 0; i < length; i++) {
            Variable next = new Variable(0);
            planner.add(new Equality(last, next));
            last = next;
        }
        planner.add(new Stay(last, STRONG_DEFAULT));
        Constraint edit = new Edit(first);
        planner.add(edit);
        List<Constraint> plan = planner.planFor(edit);
        long sum = 0;
        for (int value = 0; value < EDITS; value++) {
            first.value = value;
            execute(plan);
            check(last.value, value);
            sum = sum * 7 + last.value;
        }
        planner.remove(edit);
        return sum;
    }

    /// Pairs bound by a common scale and offset; each of the four kinds of variable is edited in
    /// turn.
    private static long projection(int pairs) {
        Planner planner = new Planner();
        Variable scale = new Variable(10), offset = new Variable(1000);
        Variable[] from = new Variable[pairs], to = new Variable[pairs];
        for (int i = 0; i < pairs; i++) {
            from[i] = new Variable(i);
            to[i] = new Variable(i);
            planner.add(new Stay(from[i], NORMAL));
            planner.add(new Scale(from[i], scale, offset, to[i]));
        }
        int last = pairs - 1;
        edit(planner, from[last], 17);
        check(to[last].value, 1170);
        edit(planner, to[last], 1050);
        check(from[last].value, 5);
        edit(planner, scale, 5);
        long sum = 0;
        for (int i = 0; i < last; i++) {
            check(to[i].value, i * 5 + 1000);
            sum = sum * 7 + to[i].value;
        }
        edit(planner, offset, 2000);
        for (int i = 0; i < last; i++) {
            check(to[i].value, i * 5 + 2000);
            sum = sum * 7 + to[i].value;
        }
        return sum;
    }

    private static void edit(Planner planner, Variable variable, int value) {
        Constraint edit = new Edit(variable);
        planner.add(edit);
        List<Constraint> plan = planner.planFor(edit);
        for (int i = 0; i < 10; i++) {
            variable.value = value;
            execute(plan);
        }
        planner.remove(edit);
    }

    private static void execute(List<Constraint> plan) {
        for (Constraint constraint : plan) {
            constraint.execute();
        }
    }

    private static void check(int actual, int expected) {
        if (actual != expected) {
            throw new IllegalStateException("solver found " + actual + " instead of " + expected);
        }
    }

    private static boolean stronger(int a, int b) {
        return a < b;
    }

    private static final class Variable {
        int value;
        final List<Constraint> constraints = new ArrayList<>(4);
        Constraint determinedBy;
        int mark;
        int walkStrength = WEAKEST;
        boolean stays = true;

        Variable(int value) {
            this.value = value;
        }
    }

    private abstract static class Constraint {
        final int strength;

        Constraint(int strength) {
            this.strength = strength;
        }

        abstract void attach();

        abstract void detach();

        /// Picks an output among the variables that do not carry the mark, or none.
        abstract void chooseOutput(int mark);

        abstract boolean satisfied();

        abstract void unsatisfy();

        abstract Variable output();

        abstract void markInputs(int mark);

        abstract boolean inputsKnown(int mark);

        abstract void recalculate();

        abstract void execute();

        boolean isInput() {
            return false;
        }
    }

    private abstract static class Unary extends Constraint {
        private final Variable output;
        private boolean satisfied;

        Unary(Variable output, int strength) {
            super(strength);
            this.output = output;
        }

        @Override
        void attach() {
            output.constraints.add(this);
        }

        @Override
        void detach() {
            output.constraints.remove(this);
            satisfied = false;
        }

        @Override
        void chooseOutput(int mark) {
            satisfied = output.mark != mark && stronger(strength, output.walkStrength);
        }

        @Override
        boolean satisfied() {
            return satisfied;
        }

        @Override
        void unsatisfy() {
            satisfied = false;
        }

        @Override
        Variable output() {
            return output;
        }

        @Override
        void markInputs(int mark) {}

        @Override
        boolean inputsKnown(int mark) {
            return true;
        }

        @Override
        void recalculate() {
            output.walkStrength = strength;
            output.stays = !isInput();
        }

        @Override
        void execute() {}
    }

    private static final class Stay extends Unary {
        Stay(Variable variable, int strength) {
            super(variable, strength);
        }
    }

    private static final class Edit extends Unary {
        Edit(Variable variable) {
            super(variable, PREFERRED);
        }

        @Override
        boolean isInput() {
            return true;
        }
    }

    private abstract static class Binary extends Constraint {
        final Variable left, right;
        private Variable output;

        Binary(Variable left, Variable right) {
            super(REQUIRED);
            this.left = left;
            this.right = right;
        }

        @Override
        void attach() {
            left.constraints.add(this);
            right.constraints.add(this);
        }

        @Override
        void detach() {
            left.constraints.remove(this);
            right.constraints.remove(this);
            output = null;
        }

        @Override
        void chooseOutput(int mark) {
            Variable candidate =
                    left.mark == mark
                            ? right
                            : right.mark == mark || stronger(right.walkStrength, left.walkStrength)
                                    ? left
                                    : right;
            output =
                    candidate.mark != mark && stronger(strength, candidate.walkStrength)
                            ? candidate
                            : null;
        }

        @Override
        boolean satisfied() {
            return output != null;
        }

        @Override
        void unsatisfy() {
            output = null;
        }

        @Override
        Variable output() {
            return output;
        }

        final Variable input() {
            return output == right ? left : right;
        }

        @Override
        void markInputs(int mark) {
            input().mark = mark;
        }

        @Override
        boolean inputsKnown(int mark) {
            Variable input = input();
            return input.mark == mark || input.stays || input.determinedBy == null;
        }

        @Override
        void recalculate() {
            Variable input = input();
            output.walkStrength = Math.max(strength, input.walkStrength);
            output.stays = input.stays;
            if (output.stays) {
                execute();
            }
        }
    }

    private static final class Equality extends Binary {
        Equality(Variable left, Variable right) {
            super(left, right);
        }

        @Override
        void execute() {
            output().value = input().value;
        }
    }

    /// right = left * scale + offset; scale and offset are never outputs.
    private static final class Scale extends Binary {
        private final Variable scale, offset;

        Scale(Variable left, Variable scale, Variable offset, Variable right) {
            super(left, right);
            this.scale = scale;
            this.offset = offset;
        }

        @Override
        void attach() {
            super.attach();
            scale.constraints.add(this);
            offset.constraints.add(this);
        }

        @Override
        void detach() {
            super.detach();
            scale.constraints.remove(this);
            offset.constraints.remove(this);
        }

        @Override
        void markInputs(int mark) {
            super.markInputs(mark);
            scale.mark = mark;
            offset.mark = mark;
        }

        @Override
        void recalculate() {
            Variable input = input(), output = output();
            output.walkStrength = Math.max(strength, input.walkStrength);
            output.stays = input.stays && scale.stays && offset.stays;
            if (output.stays) {
                execute();
            }
        }

        @Override
        void execute() {
            if (output() == right) {
                right.value = left.value * scale.value + offset.value;
            } else {
                left.value = (right.value - offset.value) / scale.value;
            }
        }
    }

    private static final class Planner {
        private int lastMark;

        void add(Constraint constraint) {
            constraint.attach();
            resolve(constraint);
        }

        private void resolve(Constraint constraint) {
            int mark = ++lastMark;
            for (Constraint next = constraint; next != null; ) {
                next = satisfy(next, mark);
            }
        }

        /// Enforces a constraint if it is strong enough; returns the one that it displaced.
        private Constraint satisfy(Constraint constraint, int mark) {
            constraint.chooseOutput(mark);
            if (!constraint.satisfied()) {
                if (constraint.strength == REQUIRED) {
                    throw new IllegalStateException("a required constraint cannot be met");
                }
                return null;
            }
            constraint.markInputs(mark);
            Variable output = constraint.output();
            Constraint displaced = output.determinedBy;
            if (displaced != null) {
                displaced.unsatisfy();
            }
            output.determinedBy = constraint;
            propagate(constraint, mark);
            output.mark = mark;
            return displaced;
        }

        private void propagate(Constraint constraint, int mark) {
            List<Constraint> todo = new ArrayList<>();
            todo.add(constraint);
            while (!todo.isEmpty()) {
                Constraint next = todo.removeLast();
                if (next.output().mark == mark) {
                    throw new IllegalStateException("cycle of constraints");
                }
                next.recalculate();
                addConsumers(next.output(), todo);
            }
        }

        void remove(Constraint constraint) {
            Variable output = constraint.output();
            if (output == null || !constraint.satisfied()) {
                constraint.detach();
                return;
            }
            constraint.unsatisfy();
            constraint.detach();
            List<Constraint> unsatisfied = retract(output);
            for (int strength = REQUIRED; strength <= WEAKEST; strength++) {
                for (Constraint other : unsatisfied) {
                    if (other.strength == strength) {
                        resolve(other);
                    }
                }
            }
        }

        /// Recomputes all that depended on a variable whose constraint is gone; returns who could
        /// step in.
        private List<Constraint> retract(Variable output) {
            output.determinedBy = null;
            output.walkStrength = WEAKEST;
            output.stays = true;
            List<Constraint> unsatisfied = new ArrayList<>();
            List<Variable> todo = new ArrayList<>();
            todo.add(output);
            while (!todo.isEmpty()) {
                Variable variable = todo.removeLast();
                for (Constraint constraint : variable.constraints) {
                    if (!constraint.satisfied()) {
                        unsatisfied.add(constraint);
                    } else if (constraint != variable.determinedBy) {
                        constraint.recalculate();
                        todo.add(constraint.output());
                    }
                }
            }
            return unsatisfied;
        }

        List<Constraint> planFor(Constraint source) {
            int mark = ++lastMark;
            List<Constraint> plan = new ArrayList<>(), todo = new ArrayList<>();
            if (source.isInput() && source.satisfied()) {
                todo.add(source);
            }
            while (!todo.isEmpty()) {
                Constraint next = todo.removeLast();
                if (next.output().mark != mark && next.inputsKnown(mark)) {
                    plan.add(next);
                    next.output().mark = mark;
                    addConsumers(next.output(), todo);
                }
            }
            return plan;
        }

        private static void addConsumers(Variable variable, List<Constraint> todo) {
            for (Constraint constraint : variable.constraints) {
                if (constraint != variable.determinedBy && constraint.satisfied()) {
                    todo.add(constraint);
                }
            }
        }
    }
}
