package org.sharon.bench.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharon.bench.crowd.Line;

class LedgerTest {

    @Test
    void isEvenWhenEveryLineStandsWhereItWasSaidToBe() {
        Ledger ledger =
                Ledger.of(List.of(said(1, 0, 7), said(2, 1, 8)), List.of(post(2, 8), post(1, 7)));

        assertThat(ledger).isEqualTo(new Ledger(2, 0, 0, 0, 0, 0));
    }

    @Test
    void tellsLinesThatWereRefusedFromThoseThatWereNotAnswered() {
        Ledger ledger = Ledger.of(List.of(line(1, "held"), line(2, "")), List.of());

        assertThat(ledger).isEqualTo(new Ledger(0, 1, 1, 0, 0, 0));
    }

    @Test
    void missesAnAcknowledgedLineThatIsNotThereOrElsewhereOrNotShown() {
        StoredPost held = new StoredPost(key(3), 9, "held");

        Ledger ledger =
                Ledger.of(
                        List.of(said(1, 0, 7), said(2, 1, 8), said(3, 2, 9)),
                        List.of(post(2, 18), held));

        assertThat(ledger.lost()).isEqualTo(3);
    }

    @Test
    void findsALineThatIsThereTwiceOrThatNobodyWrote() {
        Ledger ledger =
                Ledger.of(List.of(said(1, 0, 7)), List.of(post(1, 7), post(1, 8), post(5, 9)));

        assertThat(ledger.doubled()).isEqualTo(2);
    }

    @Test
    void findsALineThatCameBeforeAnEarlierOneOfTheSamePerson() {
        List<Line> lines = List.of(said(1, 0, 8), said(2, 1, 5), said(3, 0, 7));

        assertThat(Ledger.of(lines, List.of()).disordered()).isEqualTo(1);
    }

    private static Line said(long number, int speaker, long seq) {
        return new Line(key(number), speaker, number, "said", seq, 1);
    }

    private static Line line(long number, String answer) {
        return new Line(key(number), 0, number, answer, -1, 1);
    }

    private static StoredPost post(long number, long seq) {
        return new StoredPost(key(number), seq, "posted");
    }

    private static UUID key(long number) {
        return new UUID(1, number);
    }
}
