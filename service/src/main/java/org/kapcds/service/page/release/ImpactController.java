package org.kapcds.service.page.release;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.audit.Case;
import org.kapcds.service.audit.Case.About;
import org.kapcds.service.audit.Impact;
import org.kapcds.service.audit.Replayed;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.page.Role;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.store.CallSearch;
import org.kapcds.service.shadow.ShadowRun;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a candidate would have changed in recorded decisions, as the last replay has found it. The
 * replay is a command, which may take hours and all processors; these pages read the file it keeps.
 */
@Controller
@RequestMapping("/releases/impact")
final class ImpactController {

  private static final String FILE = "impact.json";
  private static final int A_PAGE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Set<About> RULES = EnumSet.of(About.RULE);
  private static final Set<About> STATES =
      EnumSet.complementOf(EnumSet.of(About.RULE, About.WORDS));

  private final Path file;
  private final Decider decider;
  private final Recorder recorder;
  private final ObjectProvider<ShadowRun> shadow;

  ImpactController(
      RecordSettings settings,
      Decider decider,
      Recorder recorder,
      ObjectProvider<ShadowRun> shadow) {
    this.file = settings.directory().resolve(FILE);
    this.decider = decider;
    this.recorder = recorder;
    this.shadow = shadow;
  }

  /**
   * A change as a row.
   *
   * @param number where it stands among all
   * @param change what is changed
   * @param cases in how many decisions
   */
  record Row(int number, ChangeRow change, int cases) {}

  /**
   * A decision that would be changed.
   *
   * @param id of the call it was made for; {@code null} where it is not shown
   * @param at when that was answered
   * @param service what was called
   * @param place the line of the journal
   */
  record Place(@Nullable UUID id, String at, String service, String place) {}

  @GetMapping
  String impact(Model page) {
    try {
      Replayed replayed = replayed().orElse(null);
      page.addAttribute("replayed", replayed);
      if (replayed != null) {
        Impact impact = new Impact(replayed);
        page.addAttribute("impact", impact);
        page.addAttribute("states", rows(impact, STATES));
        page.addAttribute("rules", rows(impact, RULES));
        page.addAttribute("words", rows(impact, EnumSet.of(About.WORDS)));
        page.addAttribute("candidate", named(replayed.candidate()).orElse(null));
        page.addAttribute("kept", kept());
      }
    } catch (IllegalArgumentException e) {
      page.addAttribute("fault", e.getMessage());
    }
    return "release/impact";
  }

  /**
   * What the last replay has found.
   *
   * @throws IllegalArgumentException if it cannot be read; it says why
   */
  private Optional<Replayed> replayed() {
    try {
      return Replayed.in(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + ": cannot be read; see to it that the service may", e);
    }
  }

  private List<Row> rows(Impact impact, Set<About> about) {
    List<Impact.Changed> all = impact.changes();
    return IntStream.range(0, all.size())
        .filter(at -> about.contains(all.get(at).change().about()))
        .mapToObj(at -> row(at + 1, all.get(at)))
        .toList();
  }

  private Row row(int number, Impact.Changed one) {
    return new Row(number, ChangeRow.of(one.change(), decider.release()), one.cases().size());
  }

  /** The release of that hash, if it is one of those that are here. */
  private Optional<Release> named(String sha256) {
    ShadowRun run = shadow.getIfAvailable();
    return Stream.concat(
            decider.releases().open().stream().map(Engine::release),
            Optional.ofNullable(run).flatMap(ShadowRun::release).stream())
        .filter(release -> release.sha256().equals(sha256))
        .findFirst();
  }

  private String kept() {
    return Instant.ofEpochMilli(file.toFile().lastModified())
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  @GetMapping("/{number:[0-9]{1,6}}")
  String cases(
      @PathVariable int number,
      @RequestParam(defaultValue = "0") int after,
      HttpServletRequest request,
      Model page) {
    List<Impact.Changed> all = changes();
    if (number < 1 || number > all.size()) {
      throw new Refusal(
          HttpStatus.NOT_FOUND, "not-found", null, "the last replay has found no such change");
    }
    Impact.Changed changed = all.get(number - 1);
    List<Case> cases = changed.cases();
    int first = Math.min(Math.max(0, after), cases.size());
    List<Case> some = cases.stream().skip(first).limit(A_PAGE).toList();
    boolean mayOpen = request.isUserInRole(Role.COMPLIANCE_OFFICER.name());
    Optional<List<Place>> found = mayOpen ? found(some) : Optional.empty();
    page.addAttribute("changed", row(number, changed));
    page.addAttribute("mayOpen", mayOpen);
    page.addAttribute("away", mayOpen && found.isEmpty());
    page.addAttribute(
        "places", found.orElseGet(() -> some.stream().map(ImpactController::unfound).toList()));
    page.addAttribute("first", first);
    page.addAttribute("next", first + A_PAGE < cases.size() ? first + A_PAGE : null);
    return "release/cases";
  }

  private List<Impact.Changed> changes() {
    try {
      return replayed().map(replayed -> new Impact(replayed).changes()).orElse(List.of());
    } catch (IllegalArgumentException e) { // the page before says it
      return List.of();
    }
  }

  private Optional<List<Place>> found(List<Case> cases) {
    return recorder.ask(
        store -> {
          CallSearch search = new CallSearch(store);
          return cases.stream()
              .map(
                  one ->
                      search
                          .at(UUID.fromString(one.journal()), one.line())
                          .map(call -> found(one, call))
                          .orElseGet(() -> unfound(one)))
              .toList();
        },
        PATIENCE,
        "the cases of a candidate are shown without their records");
  }

  private static Place found(Case one, CallSearch.Found call) {
    return new Place(
        call.id(),
        call.at().toInstant().truncatedTo(ChronoUnit.SECONDS).toString(),
        call.service().isEmpty() ? call.address() : call.service(),
        one.place());
  }

  private static Place unfound(Case one) {
    return new Place(null, "", "", one.place());
  }
}
