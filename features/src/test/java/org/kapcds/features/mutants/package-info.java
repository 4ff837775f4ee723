/** Sample records that got worse: what is lost or unclear never makes an answer better. */
@NullMarked
package org.kapcds.features.mutants;

import org.jspecify.annotations.NullMarked;
