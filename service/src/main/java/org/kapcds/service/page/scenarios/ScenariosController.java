package org.kapcds.service.page.scenarios;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kapcds.service.page.Section;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the scenarios. */
@Controller
final class ScenariosController {

  private static final int MOST = 200;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final ObjectProvider<Library> library;

  ScenariosController(ObjectProvider<Library> library) {
    this.library = library;
  }

  /** Where the scenarios stand among the pages, and where they come from. */
  @Configuration(proxyBeanMethods = false)
  static class Place {

    @Bean
    Section scenarios() {
      return Section.forAll(30, "/scenarios", "Scenarios")
          .saying("Read what each rule must do, and whether it did in the last run.");
    }

    /** Read when somebody opens a page of them first. */
    @Bean
    @Lazy
    Library library(@Value("${kap-cds.scenarios.results:}") String results) {
      return Library.packed(results.isBlank() ? null : Path.of(results));
    }
  }

  @GetMapping("/scenarios")
  String list(
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String folder,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String words,
      Model page) {
    Library all = library.getObject();
    Library.Filter filter = new Library.Filter(rule, folder, outcome, last, words);
    List<Library.Found> found = filter.isAny() ? List.of() : all.find(filter);
    page.addAttribute("filter", filter);
    page.addAttribute("found", found.size());
    page.addAttribute("shown", found.subList(0, Math.min(MOST, found.size())));
    page.addAttribute("folders", all.byFolder());
    page.addAttribute("kinds", Result.values());
    addRun(all, page);
    return "scenarios/list";
  }

  @GetMapping("/scenarios/{folder}/{name}")
  String feature(@PathVariable String folder, @PathVariable String name, Model page) {
    Library all = library.getObject();
    Feature feature =
        all.at("/scenarios/" + folder + "/" + name)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    page.addAttribute("feature", feature);
    addRun(all, page);
    return "scenarios/feature";
  }

  /** How many were run, when, and what came of them. */
  private static void addRun(Library all, Model page) {
    Results results = all.results();
    page.addAttribute("results", results);
    page.addAttribute("run", results.size());
    page.addAttribute("failed", results.count(Result.FAILED));
    page.addAttribute("passed", results.count(Result.PASSED));
    page.addAttribute("last", results.last().map(MINUTE::format).orElse(""));
  }
}
