package org.kapcds.service.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that are of no section: the start, the login, and the one that says no. */
@Controller
final class FrameController {

  private final String login;

  FrameController(Environment environment, ObjectProvider<ClientRegistrationRepository> provider) {
    this.login =
        environment.acceptsProfiles(Profiles.of("demo"))
            ? "local"
            : provider.getIfAvailable() == null ? "none" : "provider";
  }

  @GetMapping("/")
  String start() {
    return "start";
  }

  @GetMapping("/login")
  String login(
      @RequestParam Optional<String> error, @RequestParam Optional<String> ended, Model model) {
    model.addAttribute("login", login);
    model.addAttribute("provider", "/oauth2/authorization/" + Logins.PROVIDER);
    model.addAttribute("error", error.isPresent());
    model.addAttribute("ended", ended.isPresent());
    return "login";
  }

  /** Reached from within, whatever was asked for. */
  @RequestMapping(PageAddresses.REFUSED)
  String refused(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("status", HttpStatus.BAD_REQUEST.value());
    model.addAttribute("said", "the address is not written as the addresses here are");
    return "error";
  }

  /** Reached from within, whatever was asked for. */
  @RequestMapping("/denied")
  String denied() {
    return "denied";
  }
}
