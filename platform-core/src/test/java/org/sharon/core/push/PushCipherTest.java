package org.sharon.core.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushCipherTest {

    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void sealsTheExampleOfTheStandardAsTheStandardDoes() throws Exception {
        BigInteger own = new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));

        byte[] sealed =
                PushCipher.seal(
                        "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                        P256.publicKey(bytes(BROWSER)),
                        bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                        P256.privateKey(own),
                        P256.publicKey(own),
                        bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vC"
                                + "YLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuw"
                                + "XPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void refusesAKeyThatIsNotOnTheCurve() {
        byte[] beside = bytes(BROWSER);
        beside[10] ^= 1;

        assertThatThrownBy(() -> P256.publicKey(beside))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> P256.publicKey(new byte[65]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> P256.publicKey(new byte[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
