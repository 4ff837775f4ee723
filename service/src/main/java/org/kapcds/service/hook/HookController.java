package org.kapcds.service.hook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.fhir.fetch.FhirClient;
import org.kapcds.fhir.fetch.FhirServers;
import org.kapcds.service.acknowledge.Acknowledged;
import org.kapcds.service.acknowledge.Acknowledgements;
import org.kapcds.service.card.Card;
import org.kapcds.service.card.CardCheck;
import org.kapcds.service.client.Caller;
import org.kapcds.service.client.ClientSettings;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.http.Body;
import org.kapcds.service.http.Json;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.metrics.HookInstance;
import org.kapcds.service.metrics.Meters;
import org.kapcds.service.metrics.Phase;
import org.kapcds.service.metrics.Timing;
import org.kapcds.service.record.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** CDS Hooks: what is offered, and the calls. */
@RestController
final class HookController {

  private static final Logger LOG = LoggerFactory.getLogger(HookController.class);

  /** The answer to a call. */
  record Answer(List<Card> cards) {}

  private final Decider decider;
  private final Body body;
  private final Now now;
  private final FhirClient client;
  private final FhirSettings settings;
  private final HookSettings hooks;
  private final Meters meters;
  private final Acknowledgements acknowledgements;
  private final String rulebook;
  private final Map<String, Prefetch> prefetchByRelease = new ConcurrentHashMap<>();

  HookController(
      Decider decider,
      Body body,
      Now now,
      FhirClient client,
      FhirSettings settings,
      HookSettings hooks,
      Meters meters,
      Acknowledgements acknowledgements,
      ClientSettings clients) {
    this.decider = decider;
    this.body = body;
    this.now = now;
    this.client = client;
    this.settings = settings;
    this.hooks = hooks;
    this.meters = meters;
    this.acknowledgements = acknowledgements;
    this.rulebook = clients.publicUrl().isBlank() ? "" : clients.publicUrl() + "/rulebook";
  }

  @GetMapping(path = "/cds-services", produces = "application/json")
  Discovery discovery() {
    return Discovery.of(
        Stream.of(Hook.values()).filter(hooks::offers).toList(),
        prefetch(decider.settled()),
        client.servers().isAny());
  }

  @PostMapping(
      path = "/cds-services/{id}",
      consumes = "application/json",
      produces = "application/json")
  Answer call(@PathVariable String id, HttpServletRequest http) throws IOException {
    Hook hook =
        Hook.ofService(id)
            .filter(hooks::offers)
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        null,
                        "there is no such service; `/cds-services` lists what is offered"));
    FhirServers servers =
        Caller.of(http)
            .map(caller -> settings.servers().only(caller.fhirServers()))
            .orElseGet(settings::servers);
    Call recorded = Call.of(http);
    return body.read(
        http, call -> answer(hook, HookRequest.read(hook, Json.read(call)), servers, recorded));
  }

  private Answer answer(Hook hook, HookRequest request, FhirServers servers, Call recorded) {
    TimeLeft time = new TimeLeft(hooks);
    HookInstance.is(request.hookInstance());
    Timing timing = meters.of(hook.id());
    recorded.asked(
        hook.id(), hook.hook(), request.hookInstance(), request.patientId(), request.encounterId());
    Decider deciding = decider.recordedIn(recorded);
    Prefetch wanted = prefetch(deciding).of(hook);
    HookChart record = new HookChart(wanted, client, servers, settings.subject(), timing);
    HookChart.Had had = timing.of(Phase.READ, () -> record.read(request, time));
    Acknowledged before =
        acknowledgements.of(recorded, deciding.release(), had.chart(), now.asOf());
    Answers answers = new Answers(deciding, now.asOf(), before, timing);
    List<Card> cards =
        answers.cards(hook, request, had).stream()
            .map(card -> card.shownIn(request.hookInstance()))
            .map(card -> rulebook.isEmpty() ? card : card.leadingTo(rulebook))
            .toList();
    CardCheck.Checked checked = CardCheck.of(cards);
    for (String defect : checked.defects()) {
      LOG.error("call {}: a card was mended, report it: {}", request.hookInstance(), defect);
      timing.mended();
    }
    if (time.isOver()) {
      LOG.warn("call {}: answered late, after {}", request.hookInstance(), time.taken());
      timing.late();
    }
    timing.shown(checked.cards());
    recorded.silenced(answers.silenced());
    recorded.shown(checked.cards().stream().map(Card::recorded).toList());
    return new Answer(checked.cards());
  }

  private Prefetch prefetch(Decider deciding) {
    Release release = deciding.release();
    return prefetchByRelease.computeIfAbsent(
        release.sha256(), key -> Prefetch.of(release, deciding.termsInUse()));
  }
}
