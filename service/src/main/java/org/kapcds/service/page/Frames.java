package org.kapcds.service.page;

import jakarta.servlet.http.HttpServletRequest;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.decide.Decider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice("org.kapcds.service.page")
final class Frames {

  private final PageAddresses addresses;
  private final Decider decider;
  private final boolean demo;

  Frames(PageAddresses addresses, Decider decider, Environment environment) {
    this.addresses = addresses;
    this.decider = decider;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  /** The frame of a page. */
  @ModelAttribute("frame")
  Frame of(HttpServletRequest request) {
    Release release = decider.release();
    String draft = release.words().get("note.draft");
    return new Frame(
        Frame.links(addresses.sections(), request, demo),
        Frame.reader(request),
        release.version(),
        release.sha256(),
        release.draft() && draft != null ? draft.replace("{version}", release.version()) : null);
  }
}
