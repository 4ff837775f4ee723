package org.kapcds.service.client;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.List;
import org.kapcds.service.record.Recorder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Who may call the services of CDS Hooks and the API, and from which web pages. */
@Configuration(proxyBeanMethods = false)
class Clients {

  private static final String LIST = "/cds-services";

  /** What stands in the settings is checked even where no token is asked for. */
  @Bean
  ClientRegistry clientRegistry(ClientSettings settings) {
    return new ClientRegistry(settings);
  }

  /** Before anything else: a preflight carries no token, and a page must see why it is refused. */
  @Bean
  FilterRegistrationBean<CorsFilter> pagesThatMayCall(ClientSettings settings) {
    CorsConfiguration pages = new CorsConfiguration();
    pages.setAllowedOrigins(settings.allOrigins());
    pages.setAllowedMethods(List.of("GET", "POST", "OPTIONS"));
    pages.setAllowedHeaders(List.of("Authorization", "Content-Type", "Accept"));
    pages.setMaxAge(600L);
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration(LIST, pages);
    source.registerCorsConfiguration(LIST + "/**", pages);
    FilterRegistrationBean<CorsFilter> filter =
        new FilterRegistrationBean<>(new CorsFilter(source));
    filter.addUrlPatterns(LIST, LIST + "/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  @Bean
  FilterRegistrationBean<ClientFilter> callersThatAreKnown(
      ClientRegistry clients, ClientSettings settings, Clock clock, Recorder recorder) {
    SeenTokens.Elsewhere others =
        settings.sharedTokens() ? new SharedTokens(recorder, clock) : SeenTokens.Elsewhere.NOWHERE;
    FilterRegistrationBean<ClientFilter> filter =
        new FilterRegistrationBean<>(
            new ClientFilter(new TokenCheck(clients, clock, others), settings));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    filter.setEnabled(settings.required());
    return filter;
  }

  /** After it is known who calls. */
  @Bean
  FilterRegistrationBean<RateFilter> callersThatAreNotTooManyTimesHere(ClientSettings settings) {
    FilterRegistrationBean<RateFilter> filter =
        new FilterRegistrationBean<>(
            new RateFilter(settings.callsPerMinute(), TimeMeter.SYSTEM_MILLISECONDS));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
    return filter;
  }
}
