package org.kapcds.service.page.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.page.Role;
import org.kapcds.service.page.Section;
import org.kapcds.service.record.Recorder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard. */
@Controller
final class DashboardController {

  private static final List<Integer> PERIODS = List.of(3, 6, 12, 24);
  private static final int YEAR = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Recorder recorder;
  private final Decider decider;
  private final Clock clock;

  DashboardController(Recorder recorder, Decider decider, Clock clock) {
    this.recorder = recorder;
    this.decider = decider;
    this.clock = clock;
  }

  /** Where the dashboard stands among the pages. */
  @Configuration(proxyBeanMethods = false)
  static class Place {

    @Bean
    Section dashboard() {
      return Section.forRoles(40, "/dashboard", "Dashboard", Role.values())
          .saying("See which cards were accepted or set aside, and which data are missing most.");
    }
  }

  @GetMapping("/dashboard")
  String dashboard(@RequestParam(defaultValue = "12") int months, Model page) {
    int period = PERIODS.contains(months) ? months : YEAR;
    Release release = decider.release();
    YearMonth last = YearMonth.from(new Now(clock).asOf());
    Optional<Dashboard> board =
        recorder.ask(
            store -> new Figures(store, release, last, period, clock.getZone()).all(),
            PATIENCE,
            "the dashboard is shown without figures");
    page.addAttribute("board", board.orElse(null));
    page.addAttribute("period", period);
    page.addAttribute("periods", PERIODS);
    return "dashboard/board";
  }
}
