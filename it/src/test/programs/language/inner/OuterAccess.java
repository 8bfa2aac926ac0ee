package inner;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// Deeply nested scopes that read and write fields, locals and superclasses of several enclosing
/// instances.
public class OuterAccess {
    protected int level = 1;

    static class Super {
        protected int level = 100;

        String who() {
            return "Super " + level;
        }
    }

    class Middle extends Super {
        int level = 10;

        class Low extends Super {
            int sum() {
                return level + Middle.this.level + Middle.super.level + OuterAccess.this.level;
            }

            void bump() {
                level++;
                Middle.this.level++;
                Middle.super.level++;
                OuterAccess.this.level++;
            }

            Supplier<String> chain() {
                return () -> {
                    IntSupplier inner = () -> level + Middle.this.level + OuterAccess.this.level++;
                    return Middle.super.who()
                            + " "
                            + inner.getAsInt()
                            + " "
                            + new Super() {
                                @Override
                                String who() {
                                    return "anon "
                                            + level
                                            + " "
                                            + Middle.this.level
                                            + " "
                                            + super.who();
                                }
                            }.who();
                };
            }
        }
    }

    class Counter implements Iterable<Integer> {
        private final int limit;

        Counter(int limit) {
            this.limit = limit + level;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                int at = level;

                @Override
                public boolean hasNext() {
                    return at < limit;
                }

                @Override
                public Integer next() {
                    return at++;
                }
            };
        }
    }

    static class Child extends OuterAccess {
        Middle.Low low() {
            return new Middle().new Low();
        }

        class Own extends Middle {
            Own() {
                level += Child.this.level;
            }
        }
    }

    List<Supplier<Integer>> suppliers(int n) {
        List<Supplier<Integer>> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int square = i * i;
            class Local implements Supplier<Integer> {
                final int own = square + level;

                @Override
                public Integer get() {
                    return own + square + level;
                }
            }
            all.add(new Local());
            all.add(() -> new Local().own);
        }
        return all;
    }

    public static void main(String[] args) {
        OuterAccess outer = new OuterAccess();
        Middle.Low low = outer.new Middle().new Low();
        System.out.println(low.sum());
        low.bump();
        System.out.println(low.sum() + " " + low.chain().get() + " " + outer.level);
        StringBuilder text = new StringBuilder();
        for (int i : outer.new Counter(3)) {
            text.append(i).append(' ');
        }
        System.out.println(text);
        Child child = new Child();
        child.level = 7;
        System.out.println(
                child.low().sum() + " " + child.new Own().level + " " + child.new Own().who());
        int sum = 0;
        for (Supplier<Integer> s : outer.suppliers(4)) {
            outer.level++;
            sum = sum * 3 + s.get();
        }
        System.out.println(sum);
    }
}
