@NullMarked
package org.sharon.example.allotment;

import org.jspecify.annotations.NullMarked;
