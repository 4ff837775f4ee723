/**
 * What is on record about a patient. Facts keep the codings they were recorded with; the engine
 * turns codings into terms by the value sets of the release that decides.
 */
@NullMarked
package org.kapcds.engine.fact;

import org.jspecify.annotations.NullMarked;
