package org.kapcds.service.sample;

import java.util.List;
import java.util.stream.Collectors;
import org.kapcds.service.http.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sample patients over HTTP; in the demonstration only. */
@RestController
@Profile("demo")
final class SampleController {

  @GetMapping("/samples")
  List<Samples.Sample> all() {
    return Samples.all();
  }

  @GetMapping("/samples/{name}")
  ResponseEntity<byte[]> one(@PathVariable String name) {
    Samples.Sample sample =
        Samples.named(name)
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        null,
                        "there is no such sample; expected one of "
                            + Samples.all().stream()
                                .map(Samples.Sample::name)
                                .collect(Collectors.joining(", "))));
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/fhir+json"))
        .body(sample.bundle());
  }
}
