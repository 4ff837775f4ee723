package org.kapcds.service.page.record;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.audit.Again;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.record.Act;
import org.kapcds.service.record.Call;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.store.CallSearch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was recorded: found, opened, made again, checked and taken away. Whoever opens a record says
 * for what, once for as long as they are logged in, and each opening is recorded before it is done.
 */
@Controller
@RequestMapping("/records")
final class RecordsController {

  private static final int A_PAGE = 50;
  private static final int MOST_EXPORTED = 10_000;
  private static final int LONGEST_PURPOSE = 200;
  private static final String PURPOSE = RecordsController.class.getName() + ".purpose";
  private static final String ONE = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final JsonMapper JSON = new JsonMapper();

  private final Recorder recorder;
  private final Decider decider;
  private final ChainCheck chain;
  private final Clock clock;

  RecordsController(Recorder recorder, Decider decider, ChainCheck chain, Clock clock) {
    this.recorder = recorder;
    this.decider = decider;
    this.chain = chain;
    this.clock = clock;
  }

  /** Times are shown as the days of the search count. */
  @ModelAttribute("zone")
  ZoneId zone() {
    return clock.getZone();
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("form", SearchForm.until(new Now(clock).asOf().toLocalDate()));
    model.addAttribute("levels", OpenedRecord.LEVELS);
    return "records/search";
  }

  @PostMapping
  String search(
      @ModelAttribute("form") SearchForm form, HttpSession session, Principal reader, Model model) {
    CallSearch.Question question = question(form, session, Act.What.SEARCH, reader);
    List<CallSearch.Found> found = search().page(question, form.after(), A_PAGE + 1);
    List<FoundCall> shown = found.stream().limit(A_PAGE).map(FoundCall::of).toList();
    model.addAttribute("form", form);
    model.addAttribute("levels", OpenedRecord.LEVELS);
    model.addAttribute("found", shown);
    model.addAttribute("first", form.after() == null);
    model.addAttribute("last", found.size() > A_PAGE ? shown.get(A_PAGE - 1) : null);
    return "records/search";
  }

  @PostMapping("/export")
  ResponseEntity<String> export(
      @ModelAttribute SearchForm form,
      @RequestParam String format,
      HttpSession session,
      Principal reader) {
    List<CallSearch.Found> found =
        search().page(question(form, session, Act.What.EXPORT, reader), null, MOST_EXPORTED);
    boolean csv = format.equals("csv");
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"records.%s\"".formatted(csv ? "csv" : "json"))
        .contentType(
            csv ? MediaType.parseMediaType("text/csv;charset=UTF-8") : MediaType.APPLICATION_JSON)
        .body(csv ? ExportedCalls.csv(found) : ExportedCalls.json(found));
  }

  private CallSearch.Question question(
      SearchForm form, HttpSession session, Act.What what, Principal reader) {
    CallSearch.Question question = form.question(clock.getZone(), recorder.keys());
    if (!form.purpose().isEmpty()) {
      session.setAttribute(PURPOSE, purpose(form.purpose()));
    }
    if (form.namesPatient() || what == Act.What.EXPORT) {
      String why = form.purpose().isEmpty() ? said(session) : purpose(form.purpose());
      if (why.isEmpty()) {
        throw Refusal.required("why", "say for what you look; it is recorded with your name");
      }
      act(Act.looks(what, reader.getName(), why, question.patient(), List.of()));
    }
    return question;
  }

  @GetMapping(ONE)
  String open(@PathVariable UUID id, HttpSession session, Principal reader, Model model) {
    if (said(session).isEmpty()) {
      model.addAttribute("id", id);
      return "records/purpose";
    }
    return shown(id, Act.What.READ, session, reader, model);
  }

  @PostMapping(ONE)
  String purpose(@PathVariable UUID id, @RequestParam String why, HttpSession session) {
    session.setAttribute(PURPOSE, purpose(why));
    return "redirect:/records/" + id;
  }

  @PostMapping(ONE + "/replay")
  String replay(@PathVariable UUID id, HttpSession session, Principal reader, Model model) {
    if (said(session).isEmpty()) {
      return "redirect:/records/" + id;
    }
    String page = shown(id, Act.What.REPLAY, session, reader, model);
    model.addAttribute("replayed", replayed(kept(id)));
    return page;
  }

  private String shown(UUID id, Act.What what, HttpSession session, Principal reader, Model model) {
    CallSearch.Kept kept = kept(id);
    act(Act.looks(what, reader.getName(), said(session), "", List.of(id.toString())));
    model.addAttribute("purpose", said(session));
    model.addAttribute(
        "record", OpenedRecord.of(kept, search().feedback(id), recorder.dataKeys(), this::release));
    model.addAttribute("opened", search().opened(id));
    return "records/record";
  }

  /** The release of a hash; the one that decides now where that is not here. */
  private Release release(String sha256) {
    return decider.releases().open().stream()
        .map(Engine::release)
        .filter(one -> one.sha256().equals(sha256))
        .findFirst()
        .orElseGet(decider::release);
  }

  private CallSearch.Kept kept(UUID id) {
    return search().call(id).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.NOT_FOUND, "not-found", null, "there is no record of this id"));
  }

  private List<Again> replayed(CallSearch.Kept kept) {
    JsonNode record = JSON.readTree(kept.record());
    if (!record.has("sealed")) {
      return List.of();
    }
    try {
      Call.Sealed sealed = OpenedRecord.sealed(record, recorder.dataKeys());
      return sealed.decided().stream()
          .map(one -> Again.of(decider.releases().open(), one))
          .toList();
    } catch (DataKeys.NotOpened | IllegalStateException | IllegalArgumentException e) {
      return List.of();
    }
  }

  @GetMapping("/chain")
  String chain(Model model) {
    model.addAttribute("running", chain.isRunning());
    model.addAttribute("result", chain.last().orElse(null));
    return "records/chain";
  }

  @PostMapping("/chain")
  String check() {
    chain.begin();
    return "redirect:/records/chain";
  }

  private CallSearch search() {
    return new CallSearch(recorder.store().orElseThrow(RecordsController::noDatabase));
  }

  static Refusal noDatabase() {
    return new Refusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        "transient",
        null,
        "the database of records does not answer; try again later");
  }

  private void act(Act act) {
    try {
      recorder.act(act);
    } catch (IOException e) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE, "transient", null, String.valueOf(e.getMessage()));
    }
  }

  private static String purpose(String why) {
    String text = why.strip();
    if (text.isEmpty()) {
      throw Refusal.required("why", "say for what you look; it is recorded with your name");
    }
    return text.length() > LONGEST_PURPOSE ? text.substring(0, LONGEST_PURPOSE) : text;
  }

  private static String said(HttpSession session) {
    return session.getAttribute(PURPOSE) instanceof String why ? why : "";
  }
}
