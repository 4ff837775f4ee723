/** Benchmarks: each figure is read beside another of the same run, never alone. */
@NullMarked
package org.kapcds.benchmarks;

import org.jspecify.annotations.NullMarked;
