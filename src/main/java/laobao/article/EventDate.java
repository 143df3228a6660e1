package laobao.article;

import laobao.text.PartialDate;

/**
 * A date that an article speaks of, resolved against the day of publication.
 *
 * @param date to the precision that is printed
 * @param printed how it is printed: 昨日, 去年五一, 86年11月
 */
public record EventDate(PartialDate date, String printed) {}
