package org.kapcds.service.audit;

import java.time.Period;
import org.kapcds.service.decide.Now;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That what is older than it is to be kept is erased. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kap-cds.record.retention")
class Audits {

  @Bean
  Retention retention(Recorder recorder, Now now, RecordSettings settings) {
    Period period = settings.retention();
    if (period == null) {
      throw new IllegalStateException("the setting is there");
    }
    return new Retention(recorder, now, period);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> erasing(Retention retention) {
    return ready -> retention.begin();
  }
}
