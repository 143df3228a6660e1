package laobao.facts;

import laobao.article.DateReason;

/**
 * Something in a text that tells when it was printed.
 *
 * @param kind how it tells
 * @param year the year that is named, 0 for none
 * @param month the month, 0 for none
 * @param day the day, 0 for none
 * @param reason the words
 */
record DateClue(Kind kind, int year, int month, int day, DateReason reason) {
    /**
     * A way to tell, with the odds of each distance between what is named and the day of publication. The figures are rounded
     * shares among newspaper pages of 1998, news broadcasts of 2012 to 2019 and web news of 2023 whose days are known.
     */
    enum Kind {
        /** 新华社北京11月29日电: a day of this year, mostly yesterday. */
        DATELINE(true),
        /** 图为11月29日…, 11月29日摄. */
        PHOTO(true),
        /** 昨日（11月29日）. */
        YESTERDAY(true),
        /** 今天（11月30日）. */
        TODAY(true),
        /** 11月29日: a day without a year. */
        DAY(true),
        /** 今年10月: this month or before. */
        THIS_YEAR(true),
        /** 2022年11月, with or without a day. */
        MONTH(false),
        /** 2022年. */
        YEAR(false),
        /** 2021年以来: hardly said before the year is over. */
        SINCE(false),
        /** 比2021年: mostly said of the year before. */
        COMPARED(false),
        /** 新中国成立70周年, said in that year. */
        ANNIVERSARY(false),
        /** 党的二十大: once it is near. */
        MEETING(false),
        /** 学习贯彻党的二十大精神: when it is just over. */
        STUDY(false);

        /** Whether it names a day or month of the year of publication, whichever that is. */
        final boolean yearless;

        Kind(boolean yearless) {
            this.yearless = yearless;
        }

        /** Odds of a yearless clue's day, {@code lag} days before publication; negative when it is still to come. */
        double ofDays(int lag) {
            return switch (this) {
                case DATELINE -> near(lag, 0.2, 0.5, 0.2, 0.04, within(lag, 7, 0.008, 40, 0.001, 0.0002));
                case PHOTO -> near(lag, 0.15, 0.4, 0.15, 0.06, within(lag, 7, 0.03, 60, 0.004, 0.0005));
                case YESTERDAY -> lag == 1 ? 0.95 : 0.0003;
                case TODAY -> near(lag, 0.75, 0.2, 0.0004, 0.0004, 0.0004);
                default ->
                    lag < 0
                            ? lag >= -30 ? 0.004 : 0.0007
                            : near(lag, 0.2, 0.25, 0.1, 0.05, within(lag, 7, 0.02, 30, 0.006, 0.001));
            };
        }

        private static double near(int lag, double same, double next, double second, double third, double else_) {
            return switch (lag) {
                case 0 -> same;
                case 1 -> next;
                case 2 -> second;
                case 3 -> third;
                default -> else_;
            };
        }

        private static double within(int lag, int days, double soon, int more, double later, double never) {
            return lag < 0 ? never : lag <= days ? soon : lag <= more ? later : never;
        }

        /** Odds of a month that is named with its year, {@code lag} months before publication. */
        double ofMonths(int lag) {
            if (this == STUDY) {
                return lag < 0 ? 0.005 : lag < 3 ? 0.13 : lag < 6 ? 0.06 : lag < 12 ? 0.03 : lag < 24 ? 0.01 : 0.003;
            }
            if (this == MEETING) {
                return lag < 0
                        ? (lag >= -6 ? 0.015 : 0.003)
                        : lag < 12 ? 0.025 : lag < 36 ? 0.016 : lag < 60 ? 0.008 : 0.003;
            }
            if (lag < 0) return lag >= -2 ? 0.006 : 0.002;
            return lag == 0 ? 0.2 : lag == 1 ? 0.1 : lag == 2 ? 0.05 : lag <= 6 ? 0.025 : lag <= 12 ? 0.012 : 0.006;
        }

        /** Odds of a month of the year of publication, {@code lag} months before it. */
        static double ofThisYear(int lag) {
            return lag < 0 ? 0.015 : lag <= 4 ? 0.16 : 0.05;
        }

        /** Odds of a year, {@code lag} years before publication in some month: early in a year the last one is spoken of. */
        double ofYears(int lag, int month) {
            double late = month / 12.0;
            return switch (this) {
                case ANNIVERSARY -> lag == 0 ? 0.6 : Math.abs(lag) == 1 ? 0.1 : 0.03;
                case COMPARED -> lag < 0 ? 0.003 : history(lag, 0.02, 0.4, 0.2, 0.07, 0.03);
                case SINCE -> lag < 0 ? 0.0005 : history(lag, 0.002 + 0.1 * late, 0.14, 0.1, 0.06, 0.03);
                default ->
                    lag < 0
                            ? lag == -1 ? 0.012 : 0.006
                            : history(lag, 0.08 + 0.2 * late, 0.4 - 0.2 * late, 0.08, 0.04, 0.025);
            };
        }

        private static double history(int lag, double same, double last, double before, double recent, double old) {
            return lag == 0 ? same : lag == 1 ? last : lag == 2 ? before : lag <= 5 ? recent : old;
        }
    }
}
