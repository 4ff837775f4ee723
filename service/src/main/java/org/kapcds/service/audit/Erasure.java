package org.kapcds.service.audit;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.kapcds.service.record.Act;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;

/**
 * Makes unreadable what is sealed, by destroying the keys. That it is done is recorded first; if it
 * cannot be, nothing is destroyed.
 */
public final class Erasure {

  private final Recorder recorder;

  /** Erases from a record. */
  public Erasure(Recorder recorder) {
    this.recorder = recorder;
  }

  /**
   * Erases what is sealed of a patient.
   *
   * @return how many keys were destroyed
   */
  public int of(Subject subject, SubjectRecords records, String by, String why) throws IOException {
    DataKeys keys = recorder.dataKeys();
    List<String> there = records.keys().stream().filter(keys::isThere).toList();
    if (!there.isEmpty()) {
      recorder.act(Act.erases(by, why, subject.name(recorder.keys()), there));
      keys.destroyAll(there);
    }
    return there.size();
  }

  /**
   * Erases what is sealed and older than a period, by whole months.
   *
   * @return the months that were erased
   * @throws IllegalArgumentException if it is less than a month; nothing is erased then
   */
  public List<YearMonth> olderThan(Period period, OffsetDateTime now, String by, String why)
      throws IOException {
    if (!RecordSettings.isRetention(period)) {
      throw new IllegalArgumentException(
          "nothing is erased that is younger than a month: give a period such as `P10Y`, not `%s`"
              .formatted(period));
    }
    YearMonth kept = YearMonth.from(now.minus(period));
    List<YearMonth> gone = recorder.dataKeys().monthsBefore(kept);
    if (!gone.isEmpty()) {
      recorder.act(Act.erasesBefore(by, why, kept.toString()));
      for (YearMonth month : gone) {
        recorder.dataKeys().destroy(month);
      }
    }
    return gone;
  }
}
