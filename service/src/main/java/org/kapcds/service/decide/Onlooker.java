package org.kapcds.service.decide;

import java.util.List;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Situation;

/** Who is told what was decided for calls. It must return at once, whatever it makes of it. */
@FunctionalInterface
public interface Onlooker {

  /** It was decided. */
  void decided(Situation situation, List<String> profiles, Decision decision);
}
