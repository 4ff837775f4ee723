package org.kapcds.service.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.kapcds.service.hook.Offered;
import org.kapcds.service.http.Body;
import org.kapcds.service.http.Json;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.metrics.Meters;
import org.kapcds.service.record.Call;
import org.kapcds.service.record.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Feedback of CDS Hooks. It is all kept, or none of it if an entry has a fault. */
@RestController
final class FeedbackController {

  private final Body body;
  private final Meters meters;

  FeedbackController(Body body, Meters meters) {
    this.body = body;
    this.meters = meters;
  }

  @PostMapping(path = "/cds-services/{id}/feedback", consumes = "application/json")
  ResponseEntity<Void> take(@PathVariable String id, HttpServletRequest http) throws IOException {
    if (!Offered.isService(id)) {
      throw new Refusal(
          HttpStatus.NOT_FOUND,
          "not-found",
          null,
          "there is no such service; `/cds-services` lists what is offered");
    }
    Call call = Call.of(http);
    body.read(
        http,
        sent -> {
          List<Told> told = Entries.read(Json.read(sent));
          call.told(id, told, () -> meters.of(id).told(told));
          return id;
        });
    return ResponseEntity.ok().build();
  }
}
