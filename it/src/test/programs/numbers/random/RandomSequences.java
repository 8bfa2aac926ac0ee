package random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Seeded generators give the exact sequences of the specification.
public final class RandomSequences {
    public static void main(String[] args) {
        Random r = new Random(12345);
        for (int i = 0; i < 5; i++) {
            System.out.println(
                    r.nextInt()
                            + " "
                            + r.nextInt(100)
                            + " "
                            + r.nextLong()
                            + " "
                            + r.nextDouble()
                            + " "
                            + r.nextFloat()
                            + " "
                            + r.nextBoolean()
                            + " "
                            + r.nextGaussian()
                            + " "
                            + r.nextInt(5, 17)
                            + " "
                            + r.nextLong(1000)
                            + " "
                            + r.nextDouble(2, 3));
        }
        byte[] bytes = new byte[11];
        r.nextBytes(bytes);
        System.out.println(Arrays.toString(bytes));
        r.setSeed(0);
        System.out.println(
                r.nextInt(1 << 20)
                        + " "
                        + r.nextInt(3)
                        + " "
                        + r.ints(5, 0, 10).boxed().collect(Collectors.toList())
                        + " "
                        + r.doubles(3).sum()
                        + " "
                        + r.longs(2).sum());
        SplittableRandom s = new SplittableRandom(99);
        SplittableRandom t = s.split();
        System.out.println(
                s.nextInt()
                        + " "
                        + t.nextInt()
                        + " "
                        + s.nextLong(1L << 40)
                        + " "
                        + t.nextDouble()
                        + " "
                        + s.nextBoolean()
                        + " "
                        + s.nextInt(10, 20)
                        + " "
                        + t.ints(4, 0, 100).boxed().toList());
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            list.add(i);
        }
        Collections.shuffle(list, new Random(7));
        System.out.println(list);
        int[] histogram = new int[8];
        for (int i = 0; i < 80_000; i++) {
            histogram[r.nextInt(8)]++;
        }
        System.out.println(Arrays.toString(histogram));
        double sum = 0, sq = 0;
        for (int i = 0; i < 10_000; i++) {
            double g = r.nextGaussian();
            sum += g;
            sq += g * g;
        }
        System.out.println(sum + " " + sq);
        try {
            r.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            r.nextInt(5, 5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        double m = Math.random();
        System.out.println(m >= 0 && m < 1);
    }
}
