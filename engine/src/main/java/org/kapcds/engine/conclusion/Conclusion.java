package org.kapcds.engine.conclusion;

/**
 * What a rule concludes about one thing on record, or about something derived from it.
 *
 * <p>The kinds are closed on purpose: whoever shows conclusions must decide what happens to each of
 * them. The rule that concludes names the catalogue entry; the entry must be of the same kind.
 */
public sealed interface Conclusion
    permits Contraindication,
        DoseFinding,
        Indication,
        Interaction,
        Monitoring,
        Recommendation,
        UrgentAction {

  /** The fact or finding the conclusion is about. */
  Object about();
}
