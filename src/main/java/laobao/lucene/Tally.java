package laobao.lucene;

import java.util.Arrays;

/**
 * The values of a facet that some articles have, mostly in the order of their numbers, with how many articles have each. Of a hundred thousand
 * reporters a search meets a few hundred: whoever goes on from here walks over those alone. Immutable.
 */
final class Tally {
    /** Where more than one value in so many was met, all are walked over, since that is faster than sorting. */
    private static final int FEW = 16;

    private final int[] numbers;
    private final int[] counts;

    private Tally(int[] numbers, int[] counts) {
        this.numbers = numbers;
        this.counts = counts;
    }

    /** Takes values as they come. */
    static final class Taking {
        private final int[] counts;
        private int[] met = new int[64];
        private int size;

        /** @param values how many there are at most */
        Taking(int values) {
            counts = new int[values];
        }

        /** @param times how often, at least once */
        void add(int number, int times) {
            if (counts[number] == 0) {
                if (size == met.length) met = Arrays.copyOf(met, size * 2);
                met[size++] = number;
            }
            counts[number] += times;
        }

        /** Takes one off of a value that was met more than once. */
        void takeOff(int number) {
            counts[number]--;
        }

        /**
         * What was taken, after which it can take others.
         *
         * @param isSorted whether the values are wanted in the order of their numbers, and not as they came
         */
        Tally tally(boolean isSorted) {
            int[] numbers = Arrays.copyOf(met, size);
            if (isSorted) sort(numbers);
            int[] own = new int[size];
            for (int i = 0; i < own.length; i++) {
                own[i] = counts[numbers[i]];
                counts[numbers[i]] = 0;
            }
            size = 0;
            return new Tally(numbers, own);
        }

        private void sort(int[] numbers) {
            if (size <= counts.length / FEW) {
                Arrays.sort(numbers);
                return;
            }
            int n = 0;
            for (int number = 0; number < counts.length; number++) if (counts[number] > 0) numbers[n++] = number;
        }
    }

    /** How many values were met. */
    int size() {
        return numbers.length;
    }

    /** The number of the value at a place. */
    int number(int place) {
        return numbers[place];
    }

    /** How many articles have the value at a place. */
    int count(int place) {
        return counts[place];
    }

    /** The place of a number, or less than 0. */
    int find(int number) {
        return Arrays.binarySearch(numbers, number);
    }
}
