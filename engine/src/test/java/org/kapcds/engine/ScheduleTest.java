package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.Scheduled;

/** Recommendations with dates, so that they can be ordered or booked. */
class ScheduleTest {

  private static final Engine GARDEN =
      Garden.empty()
          .replacing(
              "conditions/shared/words.yaml",
              "note.draft:",
              "due.look: \"look: {what}\"\ndue.what.moon: the moon\nnote.draft:")
          .catalogue(
              """
              tables:
                days: { fact: LookingDay }
              rules:
                LOOK-OUT: { kind: recommendation, since: 1.0.0, summary: Look }
                FLY-STOPS: { kind: contraindication, level: HARD_STOP, since: 1.0.0, summary: Fly }
              """)
          .file(
              "conditions/garden/tables/days.csv",
              """
              what,days,from,reference,mark
              leaf-score,3,2026-01-01,made up,D
              moon,0,2026-01-01,made up,D
              """)
          .rules(
              """
              import java.math.BigDecimal
              declare LookingDay
                  what : String @key
                  days : BigDecimal @key
              end
              rule "LOOK-SOON Within days of the question"
              @finding
              when
                  $today : Today()
                  LookingDay( $what : what, $days : days )
              then
                  insertLogical( Due.fromToday( "look", $what, $today, BigDecimal.ZERO, $days ) );
              end
              rule "LOOK-AFTER Within hours after a dose"
              @finding
              when
                  $today : Today()
                  $dose : Booking( kind == "booked-dosing" )
              then
                  insertLogical( Due.hours( "look", "bud-score", $dose, $today, BigDecimal.ONE, BigDecimal.TEN ) );
              end
              rule "LOOK-OUT Look"
              when
                  $due : Due( topic == "look" )
              then
                  insertLogical( new Recommendation( $due ) );
              end
              rule "FLY-STOPS Fly"
              when
                  $fly : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $fly ) );
              end
              """)
          .open();

  private static Chart chart() {
    return Chart.empty().askingAbout("bloom");
  }

  private static Chart dosed(String when) {
    return chart().booked(when);
  }

  @Test
  void countsFromTheDayOfTheQuestionInItsOwnOffset() {
    List<Scheduled> schedule = chart().asOf("2026-06-15T23:30:00-04:00").under(GARDEN).schedule();

    assertThat(schedule)
        .extracting(Scheduled::text)
        .containsExactly("look: the moon", "look: leaf score");
    assertThat(schedule)
        .extracting(Scheduled::days)
        .containsExactly("on 15 June 2026", "15 June 2026 to 18 June 2026");
  }

  @Test
  void namesTheCodesByWhichItCanBeOrdered() {
    assertThat(chart().under(GARDEN).schedule())
        .filteredOn(one -> one.text().equals("look: leaf score"))
        .flatExtracting(Scheduled::codings)
        .extracting(Decision.ScheduledCoding::code)
        .containsExactly("leaf-score");
  }

  @Test
  void countsToTheMinuteFromWhatHasATime() {
    assertThat(dosed("2026-06-16T09:00:00+02:00").under(GARDEN).schedule())
        .filteredOn(one -> one.text().equals("look: bud score"))
        .extracting(Scheduled::from, Scheduled::to, Scheduled::reference)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "2026-06-16T10:00:00+02:00", "2026-06-16T19:00:00+02:00", "booked-dosing/1"));
  }

  @Test
  void saysATimeOfTheSameDayAsTheEndOfIt() {
    assertThat(
            new Scheduled("R", "x", "2026-06-16", "2026-06-16T09:00:00+02:00", List.of(), null)
                .days())
        .isEqualTo("on 16 June 2026, by 09:00");
    assertThat(
            new Scheduled("R", "x", "2026-06-15", "2026-06-16T09:00:00+02:00", List.of(), null)
                .days())
        .isEqualTo("15 June 2026 to 16 June 2026, 09:00");
  }

  @Test
  void countsWholeDaysFromWhatHasADayOnly() {
    assertThat(dosed("2026-06-16").under(GARDEN).schedule())
        .filteredOn(one -> one.text().equals("look: bud score"))
        .extracting(Scheduled::days)
        .containsExactly("16 June 2026 to 17 June 2026");
  }

  @Test
  void leavesOutWhatIsOver() {
    assertThat(dosed("2026-06-15T00:00:00+02:00").under(GARDEN).schedule())
        .extracting(Scheduled::text)
        .doesNotContain("look: bud score");
  }

  @Test
  void whereNobodyMayBeTreatedOnlyWhatCountsFromTheRecordIsLeft() {
    assertThat(dosed("2026-06-16").diagnosed("greenfly").under(GARDEN).schedule())
        .extracting(Scheduled::text)
        .containsExactly("look: bud score");
  }
}
