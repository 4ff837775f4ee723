/**
 * What every page has in common: who may open it, the frame around it, and what it says when it
 * fails.
 */
@NullMarked
package org.kapcds.service.page;

import org.jspecify.annotations.NullMarked;
