package org.kapcds.service.record;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** That it is recorded what was answered. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordSettings.class)
class Records {

  @Bean
  Recorder recorder(RecordSettings settings, Clock clock) {
    return new Recorder(settings, clock);
  }

  @Bean
  Recording recordingFilter(Recorder recorder, Clock clock) {
    return new Recording(recorder, clock);
  }

  /** Around everything that answers or refuses, but the preflight of a browser. */
  @Bean
  FilterRegistrationBean<Recording> recording(Recording filter) {
    FilterRegistrationBean<Recording> bean = new FilterRegistrationBean<>(filter);
    bean.addUrlPatterns("/cds-services/*", "/api/*");
    bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
    return bean;
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> filling(Recorder recorder) {
    return ready -> recorder.begin();
  }

  @Bean
  RecordHealth recordHealthIndicator(Recorder recorder) {
    return new RecordHealth(recorder);
  }
}
