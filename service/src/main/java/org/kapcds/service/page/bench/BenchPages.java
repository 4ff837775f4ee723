package org.kapcds.service.page.bench;

import org.kapcds.service.page.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the workbench stands among the pages. */
@Configuration(proxyBeanMethods = false)
class BenchPages {

  @Bean
  Section workbench() {
    return Section.forAll(10, "/workbench", "Workbench")
        .saying("Try a patient, see why and why not, and what would change the answer.");
  }
}
