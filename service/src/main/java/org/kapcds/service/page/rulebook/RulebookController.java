package org.kapcds.service.page.rulebook;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.page.Role;
import org.kapcds.service.page.Section;
import org.kapcds.service.page.dashboard.Dashboard;
import org.kapcds.service.page.dashboard.Figures;
import org.kapcds.service.page.scenarios.Library;
import org.kapcds.service.record.Recorder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the rulebook. */
@Controller
final class RulebookController {

  private static final int MONTHS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Decider decider;
  private final ObjectProvider<Library> scenarios;
  private final Recorder recorder;
  private final Clock clock;
  private volatile @Nullable Book made;

  RulebookController(
      Decider decider, ObjectProvider<Library> scenarios, Recorder recorder, Clock clock) {
    this.decider = decider;
    this.scenarios = scenarios;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Where the rulebook stands among the pages. */
  @Configuration(proxyBeanMethods = false)
  static class Place {

    @Bean
    Section rulebook() {
      return Section.forAll(20, "/rulebook", "Rulebook")
          .saying(
              "Read each rule with its numbers, its evidence for and against, and its history.");
    }
  }

  /**
   * What became of the cards of a rule.
   *
   * @param months month by month
   * @param reasons why they were set aside
   */
  record Fired(List<Dashboard.RuleMonth> months, List<Dashboard.Reason> reasons) {

    /** On how many cards it stood. */
    public int shown() {
      return months.stream().mapToInt(Dashboard.RuleMonth::shown).sum();
    }

    /** How many of them were set aside. */
    public int overridden() {
      return months.stream().mapToInt(Dashboard.RuleMonth::overridden).sum();
    }
  }

  @GetMapping("/rulebook")
  String rules(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String folder,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String scope,
      Model page) {
    Book book = book();
    Book.Filter filter = new Book.Filter(words, folder, kind, level, scope);
    List<Book.Shelf> shelves = book.find(filter);
    page.addAttribute("filter", filter);
    page.addAttribute("shelves", shelves);
    page.addAttribute("found", shelves.stream().mapToInt(shelf -> shelf.rules().size()).sum());
    page.addAttribute("folders", book.titles());
    page.addAttribute("kinds", Arrays.stream(Kind.values()).map(Say::kind).toList());
    page.addAttribute("levels", book.levels());
    page.addAttribute("scopes", Arrays.stream(Scope.values()).map(Say::scope).toList());
    return "rulebook/list";
  }

  @GetMapping("/rulebook/numbers")
  String numbers(Model page) {
    page.addAttribute("numbers", book().looseNumbers());
    return "rulebook/numbers";
  }

  @GetMapping("/rulebook/{ruleId}")
  String rule(@PathVariable String ruleId, HttpServletRequest request, Model page) {
    RulePage rule = book().rule(ruleId, today()).orElseThrow(RulebookController::nowhere);
    boolean known = Arrays.stream(Role.values()).anyMatch(one -> request.isUserInRole(one.name()));
    page.addAttribute("rule", rule);
    page.addAttribute("scenarios", scenarios.getObject().of(ruleId));
    page.addAttribute("known", known);
    page.addAttribute("fired", known ? fired(ruleId).orElse(null) : null);
    return "rulebook/rule";
  }

  @GetMapping("/rulebook/folders/{folder}")
  String folder(@PathVariable String folder, Model page) {
    Book book = book();
    page.addAttribute(
        "document", book.document(folder, "README.md").orElseThrow(RulebookController::nowhere));
    page.addAttribute("files", book.files(folder));
    page.addAttribute("shelves", book.find(new Book.Filter("", folder, "", "", "")));
    return "rulebook/folder";
  }

  @GetMapping("/rulebook/folders/{folder}/{*file}")
  String file(@PathVariable String folder, @PathVariable String file, Model page) {
    Book book = book();
    page.addAttribute(
        "document",
        book.document(folder, file.substring(1)).orElseThrow(RulebookController::nowhere));
    page.addAttribute("title", book.titles().get(folder));
    return "rulebook/document";
  }

  private static ResponseStatusException nowhere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private LocalDate today() {
    return new Now(clock).asOf().toLocalDate();
  }

  /** What became of its cards; empty where the record does not answer. */
  private Optional<Fired> fired(String ruleId) {
    return recorder.ask(
        store -> {
          Figures figures =
              new Figures(
                  store, book().release(), YearMonth.from(today()), MONTHS, clock.getZone());
          return new Fired(figures.of(ruleId), figures.reasons(ruleId));
        },
        PATIENCE,
        "a page of the rulebook leaves out the figures of its rule");
  }

  /** The book of the release that decides; made once for each. */
  private Book book() {
    Engine engine = decider.releases().current();
    Book book = made;
    if (book == null || !book.release().sha256().equals(engine.release().sha256())) {
      book = new Book(engine);
      made = book;
    }
    return book;
  }
}
