package org.kapcds.engine.knowledge;

/** How data that a rule needs can be absent; the first that fits is named. */
public enum Absence {
  /** The record contradicts itself. */
  CONTRADICTORY,
  /** It is on record and cannot be used: in error, unreadable, implausible, without unit. */
  UNUSABLE,
  /** It was asked, and is not known, refused or withheld. */
  NOT_KNOWN,
  TOO_OLD,
  NEVER_RECORDED,
  /** Whatever is on record is not looked at: people have silenced the rule. */
  SILENCED
}
