package org.kapcds.fhir.write;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;

/** Two ends of a time as a FHIR R4 Period. */
final class Periods {

  /** How long a day is as it is written. */
  private static final int DAY = 10;

  private Periods() {}

  /** Both ends as exact as the other: a day and a time of that day cannot be compared. */
  static Period of(String from, String to) {
    boolean days = from.length() == DAY || to.length() == DAY;
    Period period = new Period();
    period.setStartElement(new DateTimeType(days ? from.substring(0, DAY) : from));
    period.setEndElement(new DateTimeType(days ? to.substring(0, DAY) : to));
    return period;
  }
}
