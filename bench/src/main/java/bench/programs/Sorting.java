package bench.programs;

import bench.Benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Own quicksort and heapsort, and the library's sorts with comparators.
public final class Sorting implements Benchmark {
    private static final int COUNT = 40_000;

    private record Item(int group, int value) {}

    @Override
    public String name() {
        return "sorting";
    }

    @Override
    public long run() {
        int[] quick = data(), heap = data(), library = data();
        quicksort(quick, 0, quick.length - 1);
        heapsort(heap);
        Arrays.sort(library);
        List<Item> items = new ArrayList<>();
        for (int value : data()) {
            items.add(new Item(value & 15, value >>> 8));
        }
        items.sort(
                Comparator.comparingInt(Item::group)
                        .thenComparing(Item::value, Comparator.reverseOrder()));
        if (!Arrays.equals(quick, heap) || !Arrays.equals(quick, library)) {
            return -1;
        }
        return items.hashCode() * 31L + Arrays.hashCode(quick);
    }

    @Override
    public long expectedChecksum() {
        return -39990820847L;
    }

    private static int[] data() {
        int[] data = new int[COUNT];
        int random = 4711;
        for (int i = 0; i < COUNT; i++) {
            random = random * 1664525 + 1013904223;
            data[i] = random >>> 4;
        }
        return data;
    }

    private static void quicksort(int[] a, int low, int high) {
        while (low < high) {
            int pivot = a[low + high >>> 1], i = low, j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
    }

    private static void heapsort(int[] a) {
        for (int i = a.length / 2 - 1; i >= 0; i--) {
            sink(a, i, a.length);
        }
        for (int end = a.length - 1; end > 0; end--) {
            int t = a[0];
            a[0] = a[end];
            a[end] = t;
            sink(a, 0, end);
        }
    }

    private static void sink(int[] a, int i, int end) {
        int value = a[i];
        for (int child = 2 * i + 1; child < end; child = 2 * i + 1) {
            if (child + 1 < end && a[child + 1] > a[child]) {
                child++;
            }
            if (a[child] <= value) {
                break;
            }
            a[i] = a[child];
            i = child;
        }
        a[i] = value;
    }
}
