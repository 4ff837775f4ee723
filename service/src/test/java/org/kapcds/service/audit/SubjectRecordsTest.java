package org.kapcds.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.record.Act;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;
import tools.jackson.databind.node.JsonNodeFactory;

/** What journals hold of one patient. */
class SubjectRecordsTest {

  private static final Subject AMINA = new Subject("Patient/amina", "", "");

  @TempDir Path place;

  private static String called(Recorder recorder, Subject patient) {
    String id = UUID.randomUUID().toString();
    recorder.keep(
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", "call")
            .put("id", id)
            .put("patient", patient.name(recorder.keys())),
        List.of());
    return id;
  }

  @Test
  void whoHasOpenedARecordOfThePatientIsToldAndNobodyElse() throws Exception {
    try (Recorder recorder = new Recorder(RecordSettings.in(place), Clock.systemUTC())) {
      String hers = called(recorder, AMINA);
      String others = called(recorder, new Subject("Patient/tom", "", ""));
      recorder.act(Act.looks(Act.What.READ, "ann", "complaint 7", "", List.of(hers)));
      recorder.act(Act.looks(Act.What.READ, "ben", "complaint 8", "", List.of(others)));
      recorder.act(
          Act.looks(
              Act.What.SEARCH, "cara", "complaint 9", AMINA.name(recorder.keys()), List.of()));

      SubjectRecords found = SubjectRecords.of(recorder.folders(), AMINA, recorder.keys());

      assertThat(found.calls()).hasSize(1);
      assertThat(found.acts())
          .extracting(act -> act.path("by").asString())
          .containsExactly("ann", "cara");
    }
  }
}
