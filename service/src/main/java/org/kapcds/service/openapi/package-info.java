/** The description of what can be called, as OpenAPI and as a page. */
@NullMarked
package org.kapcds.service.openapi;

import org.jspecify.annotations.NullMarked;
