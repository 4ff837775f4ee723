package org.kapcds.service.card;

import java.util.Optional;
import org.kapcds.engine.Decision.Conclusion;

/** What is known of earlier answers to what stands on the cards. */
public interface Memory {

  /** Nothing is. */
  Memory NONE =
      new Memory() {

        @Override
        public String fingerprint(Conclusion one) {
          return "";
        }

        @Override
        public Optional<String> setAside(Conclusion one) {
          return Optional.empty();
        }
      };

  /** By what a conclusion is known again, as long as nothing about it changes. */
  String fingerprint(Conclusion one);

  /** That a stop that stands on the cards all the same was set aside, in a sentence. */
  Optional<String> setAside(Conclusion one);
}
