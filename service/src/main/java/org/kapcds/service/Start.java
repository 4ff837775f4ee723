package org.kapcds.service;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.kapcds.engine.Decision;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Question;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.plan.CoursePlans;
import org.kapcds.service.report.TextReport;
import org.kapcds.service.sample.Samples;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the service warm before it takes calls: readiness waits for this to end. With
 * `kap-cds.welcome` it also shows what was decided, and what to try next.
 */
@Component
final class Start implements ApplicationRunner {

  private final Decider decider;
  private final Environment environment;

  Start(Decider decider, Environment environment) {
    this.decider = decider;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    WarmUp.begin().join();
    decider.releases().awaitInForce();
    Samples.Sample sample = Samples.all().get(0);
    Question question = Question.at(Question.asOf(sample.asOf()), Question.moment(sample.moment()));
    Chart chart = FhirFacts.read(sample.bundle());
    Decision decision = decider.decide(chart, question);
    new CoursePlans(decider).of(decision, chart);
    String report = TextReport.of(decision, Rulebook.of(decider.release()));
    if (environment.getProperty("kap-cds.welcome", Boolean.class, false)) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8)
          .print("%s: %s%n%n%s%n%s".formatted(sample.name(), sample.story(), report, next()));
    }
  }

  private String next() {
    String base = "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080");
    Samples.Sample other = Samples.all().get(1);
    return """
        The service is ready; its pages are at %s/. To try next:

          curl %s/cds-services
          curl %s/samples/%s | curl -H 'Content-Type: application/fhir+json' --data-binary @- \\
            '%s/api/decisions?asOf=%s&moment=%s'
        """
        .formatted(base, base, base, other.name(), base, other.asOf(), other.moment());
  }
}
