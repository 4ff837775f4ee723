/**
 * The medicine as data: releases, their catalogue, parameters, value sets and evidence, read from
 * files that clinicians and compliance staff sign.
 */
@NullMarked
package org.kapcds.engine.knowledge;

import org.jspecify.annotations.NullMarked;
