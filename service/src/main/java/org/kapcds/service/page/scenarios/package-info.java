/** The scenarios that pin the rules, as pages, with what came of the last run. */
@NullMarked
package org.kapcds.service.page.scenarios;

import org.jspecify.annotations.NullMarked;
