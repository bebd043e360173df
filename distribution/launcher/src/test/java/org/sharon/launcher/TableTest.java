package org.sharon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void putsTheColumnsBelowEachOther() {
        Table table = new Table(List.of("role\tnickname", "service lead\tAnn", "member"));

        assertThat(table.aligned())
                .isEqualToNormalizingNewlines(
                        """
                          role          nickname
                          service lead  Ann
                          member
                        """);
    }
}
