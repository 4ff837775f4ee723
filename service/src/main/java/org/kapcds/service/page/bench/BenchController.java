package org.kapcds.service.page.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Moment;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.fhir.BundleException;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.decide.Question;
import org.kapcds.service.hook.MomentCards;
import org.kapcds.service.http.Body;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.plan.CoursePlans;
import org.kapcds.service.sample.Samples;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The workbench. What is tried is decided by the adapter and the engine that answer every call; it
 * is neither recorded nor written to a disk.
 */
@Controller
class BenchController {

  private static final String PAGE = "workbench/bench";
  private static final String HERE = "/workbench/";

  private final Decider decider;
  private final Benches benches;
  private final Body body;
  private final Now now;

  BenchController(Decider decider, Benches benches, Body body, Now now) {
    this.decider = decider;
    this.benches = benches;
    this.body = body;
    this.now = now;
  }

  @GetMapping("/workbench")
  String choose(Model model) {
    model.addAttribute("samples", Samples.all());
    return "workbench/choose";
  }

  /** A sample patient and a question: what can be shared by its address. */
  @GetMapping("/workbench/samples/{name}")
  String sample(
      @PathVariable String name, @RequestParam MultiValueMap<String, String> asked, Model model) {
    Samples.Sample sample = Samples.named(name).orElseThrow(BenchController::gone);
    Question question =
        Bench.question(
            Question.asOf(Optional.ofNullable(asked.getFirst("asOf")).orElse(sample.asOf())),
            Question.moment(Optional.ofNullable(asked.getFirst("moment")).orElse(sample.moment())),
            given(asked.getFirst("intervention")),
            asked.getOrDefault("condition", List.of()),
            asked.getOrDefault("profile", List.of()));
    return page(benches.begin(sample, question), model);
  }

  /** An uploaded file comes as the body, so that none of it is written to a disk. */
  @PostMapping(
      path = "/workbench/records",
      consumes = {"application/fhir+json", "application/json"})
  @ResponseBody
  ResponseEntity<String> upload(HttpServletRequest request, @Nullable Principal reader)
      throws IOException {
    try {
      Bench bench = body.read(request, record -> begin(record, reader));
      return ResponseEntity.created(URI.create(HERE + bench.id())).build();
    } catch (BundleException | Refusal | QuestionException e) {
      HttpStatus status = e instanceof Refusal refusal ? refusal.status() : HttpStatus.BAD_REQUEST;
      return ResponseEntity.status(status)
          .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
          .body(said(e));
    }
  }

  /** The same where it is pasted. */
  @PostMapping(path = "/workbench/records", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  String paste(@RequestParam String record, @Nullable Principal reader, Model model)
      throws IOException {
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    try {
      return to(body.work(bytes.length, () -> begin(bytes, reader)));
    } catch (BundleException | QuestionException e) {
      model.addAttribute("refused", said(e));
      model.addAttribute("pasted", record);
      return choose(model);
    }
  }

  private Bench begin(byte[] record, @Nullable Principal reader) {
    Question question = Question.at(now.asOf(), Moment.PLANNING);
    decider.decide(FhirFacts.read(record), question);
    return benches.begin(record, question, name(reader));
  }

  @GetMapping("/workbench/{id}")
  String show(@PathVariable String id, @Nullable Principal reader, Model model) throws IOException {
    return on(bench(id, reader), bench -> page(bench, model));
  }

  /** Works on a record, when there is room in the memory for it. */
  private String on(Bench bench, Function<Bench, String> work) throws IOException {
    return body.work(bench.record().length, () -> work.apply(bench));
  }

  /** The state of each rule. */
  @GetMapping("/workbench/{id}/rules")
  String rules(@PathVariable String id, @Nullable Principal reader, Model model)
      throws IOException {
    return on(
        bench(id, reader),
        bench -> {
          Decision decision = decider.decide(FhirFacts.read(bench.record()), bench.question());
          model.addAttribute("bench", bench);
          model.addAttribute("rules", shown(decision, bench).rules());
          return "workbench/rules";
        });
  }

  /** Something was moved. */
  @PostMapping("/workbench/{id}")
  String move(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> written,
      HttpServletRequest request,
      @Nullable Principal reader,
      Model model)
      throws IOException {
    boolean part = request.getHeader("HX-Request") != null;
    model.addAttribute("part", part);
    return on(bench(id, reader), bench -> moved(bench, written, part, model));
  }

  private String moved(
      Bench before, MultiValueMap<String, String> written, boolean part, Model model) {
    try {
      Bench after =
          before
              .asking(question(written, before.question().asOf()))
              .with(form(before).moved(written.toSingleValueMap()));
      answer(after, true, model);
      return part ? PAGE + " :: answer" : to(after);
    } catch (Refusal | QuestionException | BundleException e) {
      model.addAttribute("refused", said(e));
      return part ? PAGE + " :: answer" : page(before, model);
    }
  }

  @PostMapping("/workbench/{id}/entries")
  String add(
      @PathVariable String id,
      @RequestParam String what,
      @RequestParam String term,
      @RequestParam(defaultValue = "") String value,
      @RequestParam String day,
      @Nullable Principal reader,
      Model model)
      throws IOException {
    return on(bench(id, reader), bench -> added(bench, what, term, value, day, model));
  }

  private String added(
      Bench bench, String what, String term, String value, String day, Model model) {
    Form form = form(bench);
    try {
      OffsetDateTime asOf = bench.question().asOf();
      return to(
          benches.keep(
              bench.with(
                  form.with(
                      new Addition(decider.release())
                          .resource(what, term, value, day, form.patient(), asOf)))));
    } catch (Refusal e) {
      model.addAttribute("refused", said(e));
      return page(bench, model);
    }
  }

  @PostMapping("/workbench/{id}/entries/{entry}/remove")
  String remove(@PathVariable String id, @PathVariable int entry, @Nullable Principal reader)
      throws IOException {
    return on(bench(id, reader), bench -> to(benches.keep(bench.with(form(bench).without(entry)))));
  }

  @PostMapping("/workbench/{id}/reset")
  String reset(@PathVariable String id, @Nullable Principal reader) {
    Bench bench = bench(id, reader);
    return to(benches.keep(bench.with(bench.original())));
  }

  private static String to(Bench bench) {
    return "redirect:" + HERE + bench.id();
  }

  private Bench bench(String id, @Nullable Principal reader) {
    return benches.named(id, name(reader)).orElseThrow(BenchController::gone);
  }

  private static Refusal gone() {
    return new Refusal(
        HttpStatus.NOT_FOUND,
        "not-found",
        null,
        "this is not kept any more, or never was; what is tried is forgotten two hours after its last use. Begin again at the workbench");
  }

  private static @Nullable String name(@Nullable Principal reader) {
    return reader == null ? null : reader.getName();
  }

  private static String said(RuntimeException e) {
    String place =
        e instanceof BundleException unread
            ? unread.expression()
            : e instanceof QuestionException wrong ? wrong.part() : "";
    String message = String.valueOf(e.getMessage());
    return place.isEmpty() ? message : "%s: %s".formatted(place, message);
  }

  private Form form(Bench bench) {
    return Form.of(bench.record(), new Words(decider.release()));
  }

  private static Question question(MultiValueMap<String, String> written, OffsetDateTime before) {
    String asOf = Optional.ofNullable(written.getFirst("asOf")).orElse("");
    String moment = Optional.ofNullable(written.getFirst("moment")).orElse("");
    return Bench.question(
        asOf.isEmpty() ? before : moment(asOf, before),
        Question.moment(moment),
        given(written.getFirst("intervention")),
        written.getOrDefault("condition", List.of()),
        written.getOrDefault("profile", List.of()));
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  /** A day and a time, with the offset that was there before. */
  private static OffsetDateTime moment(String asOf, OffsetDateTime before) {
    try {
      return Question.asOf(LocalDateTime.parse(asOf).atOffset(before.getOffset()).toString());
    } catch (DateTimeParseException e) {
      throw new QuestionException("asOf", "it is no day with a time");
    }
  }

  private String page(Bench bench, Model model) {
    Release release = decider.release();
    Form form = form(bench);
    model.addAttribute("rowsOf", form.rows().stream().collect(Collectors.groupingBy(Row::group)));
    model.addAttribute("more", form.more());
    model.addAttribute("groups", Row.Group.values());
    model.addAttribute("addition", new Addition(release));
    model.addAttribute("moments", Moment.values());
    model.addAttribute("interventions", release.interventions().values());
    model.addAttribute("conditions", release.conditions().values());
    model.addAttribute("profiles", release.profiles().keySet());
    try {
      answer(bench, false, model);
    } catch (QuestionException | BundleException e) {
      model.addAttribute("bench", bench);
      model.addAttribute("refused", said(e));
    }
    return PAGE;
  }

  private Shown shown(Decision decision, Bench bench) {
    return new Shown(decision, decider.release(), bench.question().intervention() == null);
  }

  /** Decides, and keeps what was told: the next move is compared with it. */
  private void answer(Bench bench, boolean moved, Model model) {
    Chart chart = FhirFacts.read(bench.record());
    Decision decision = decider.decide(chart, bench.question());
    Shown shown = shown(decision, bench);
    model.addAttribute("bench", benches.keep(bench.telling(shown.told())));
    model.addAttribute("decision", decision);
    model.addAttribute(
        "answer",
        shown.shown(
            new MomentCards(decider).of(decision, bench.question().moment(), chart, "/rulebook"),
            new CoursePlans(decider).booked(decision, chart),
            moved ? bench.told() : null));
  }
}
