package org.kapcds.service.page.record;

import org.kapcds.service.page.Role;
import org.kapcds.service.page.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of the site that leads to records. */
@Configuration(proxyBeanMethods = false)
class RecordSection {

  private static final int PLACE = 50;

  @Bean
  Section recordPages() {
    return Section.forRoles(PLACE, "/records", "Records", Role.COMPLIANCE_OFFICER)
        .saying("Find what was answered, open it, and prove that nothing was altered.");
  }
}
