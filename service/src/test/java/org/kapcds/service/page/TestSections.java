package org.kapcds.service.page;

import org.kapcds.engine.QuestionException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Two sections, as topics have them: one open in the demonstration, one for one role. */
@TestConfiguration(proxyBeanMethods = false)
class TestSections {

  @Bean
  Section shelf() {
    return Section.forAll(1, "/shelf", "Shelf");
  }

  @Bean
  Section vault() {
    return Section.forRoles(2, "/vault", "Vault", Role.COMPLIANCE_OFFICER);
  }

  @Controller
  final class Pages { // not static, so that other tests do not find it

    @GetMapping({"/shelf", "/vault", "/vault/{box}"})
    String shown() {
      return "start";
    }

    @GetMapping("/shelf/broken")
    String broken() {
      throw new IllegalStateException("Canary-Name-7731");
    }

    @GetMapping("/shelf/wrong")
    String wrong() {
      throw new QuestionException("asOf", "`yesterday` is not a moment");
    }

    @PostMapping("/vault/seal")
    String seal(jakarta.servlet.http.HttpServletRequest request) {
      Role.RELEASE_MANAGER.requiredOf(request);
      return "start";
    }

    @PostMapping("/shelf")
    String put() {
      return "start";
    }
  }
}
