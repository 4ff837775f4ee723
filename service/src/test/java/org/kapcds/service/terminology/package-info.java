@NullMarked
package org.kapcds.service.terminology;

import org.jspecify.annotations.NullMarked;
