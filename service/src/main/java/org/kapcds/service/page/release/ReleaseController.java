package org.kapcds.service.page.release;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.change.Change;
import org.kapcds.engine.knowledge.change.ReleaseDiff;
import org.kapcds.service.audit.Case;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.ReleasePolicy;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.ReleasesBeside;
import org.kapcds.service.page.Role;
import org.kapcds.service.page.Section;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.store.ShadowRows;
import org.kapcds.service.shadow.ShadowRun;
import org.kapcds.service.silence.SilenceWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages about releases. No key and no signature ever comes to them. */
@Controller
final class ReleaseController {

  private static final int PLACE = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Decider decider;
  private final ReleasePolicy policy;
  private final SilenceWatch silences;
  private final Recorder recorder;
  private final ObjectProvider<ShadowRun> shadow;

  ReleaseController(
      Decider decider,
      ReleasePolicy policy,
      SilenceWatch silences,
      Recorder recorder,
      ObjectProvider<ShadowRun> shadow) {
    this.decider = decider;
    this.policy = policy;
    this.silences = silences;
    this.recorder = recorder;
    this.shadow = shadow;
  }

  /** Where they stand among the pages. */
  @Configuration(proxyBeanMethods = false)
  static class Place {

    @Bean
    Section sectionOfReleases() {
      return Section.forRoles(
              PLACE, "/releases", "Releases", Role.COMPLIANCE_OFFICER, Role.RELEASE_MANAGER)
          .saying("See which release decides, who signed it, and what a candidate would change.");
    }
  }

  /**
   * What folders of changes are shown by.
   *
   * @param name the folder
   * @param changes what is different in it
   */
  public record Folder(String name, List<Change> changes) {

    public Folder {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What a candidate would change.
   *
   * @param decisions in how many decisions
   * @param first the day on which it was found first
   * @param last the day on which it was found last
   */
  record Counted(ChangeRow change, int decisions, LocalDate first, LocalDate last) {}

  @GetMapping("/releases")
  String releases(Model page) {
    Releases all = decider.releases();
    Engine current = all.current();
    page.addAttribute("rows", rows(all, current.release()));
    page.addAttribute("open", all.open().stream().map(Engine::release).toList());
    page.addAttribute("silenced", current.silences());
    page.addAttribute("faults", silences.inForce().faults());
    ShadowRun run = shadow.getIfAvailable();
    page.addAttribute("shadow", run);
    Optional<Release> candidate = run == null ? Optional.empty() : run.release();
    page.addAttribute("candidate", candidate.orElse(null));
    page.addAttribute(
        "counted",
        candidate
            .flatMap(
                release ->
                    recorder.ask(
                        store -> counted(ShadowRows.in(store).of(release.sha256())),
                        PATIENCE,
                        "the page of releases is shown without what a candidate would change"))
            .orElse(null));
    return "release/releases";
  }

  private List<Counted> counted(List<ShadowRows.Counted> rows) {
    return rows.stream()
        .map(
            one ->
                new Counted(
                    ChangeRow.of(
                        new Case.Change(
                            Case.About.valueOf(one.about()), one.name(), one.before(), one.now()),
                        decider.release()),
                    one.decisions(),
                    one.first().toLocalDate(),
                    one.last().toLocalDate()))
        .toList();
  }

  private List<ReleaseRow> rows(Releases all, Release current) {
    List<ReleaseRow> rows = new ArrayList<>();
    Release shipped = all.shipped().release();
    rows.add(ReleaseRow.of("shipped", shipped, standing(shipped, current), false, policy));
    for (ReleasesBeside.Standing one : all.beside()) {
      Release release = one.release();
      if (release == null) {
        rows.add(ReleaseRow.unread(one.name(), one.fault().isEmpty() ? null : one.fault()));
      } else if (!one.fault().isEmpty()) {
        rows.add(ReleaseRow.of(one.name(), release, "refused: " + one.fault(), true, policy));
      } else {
        String standing = one.engine() == null ? "is being compiled" : standing(release, current);
        rows.add(ReleaseRow.of(one.name(), release, standing, false, policy));
      }
    }
    return rows;
  }

  private static String standing(Release release, Release current) {
    return release.version().equals(current.version())
        ? "decides today"
        : "decides when it is asked for by its version";
  }

  @GetMapping("/releases/compare")
  String compare(@RequestParam String before, @RequestParam String now, Model page) {
    Release earlier = named(before);
    Release later = named(now);
    ReleaseDiff diff = ReleaseDiff.of(earlier.files(), later.files());
    page.addAttribute("earlier", earlier);
    page.addAttribute("later", later);
    page.addAttribute(
        "folders",
        diff.folders().stream().map(folder -> new Folder(folder, diff.in(folder))).toList());
    page.addAttribute("total", diff.changes().size());
    return "release/compare";
  }

  private Release named(String version) {
    return decider.releases().open().stream()
        .map(Engine::release)
        .filter(release -> release.version().equals(version))
        .findFirst()
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "there is no release of that version here"));
  }
}
