package dev.sanad.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            patient 1012345678 not found                        | patient ▮ not found
            call +966 51 234 5678 now                           | call ▮ now
            born 1987-02-11 here                                | born ▮ here
            mail to sara.otaibi@example.com.sa failed           | mail to ▮ failed
            no answer for سارة العتيبي at once                   | no answer for ▮ at once
            card M-123-4567 of ﻓﺎﻃﻤﺔ                            | card M-▮ of ▮
            the file took 84 ms and 123456 bytes                | the file took 84 ms and 123456 bytes
            check 5d0b1a3c-0001-4a2b-9c3d-001122334455 ended    | check 5d0b1a3c-0001-4a2b-9c3d-001122334455 ended
            trace 00112233445566778899aabbccddeeff ended        | trace 00112233445566778899aabbccddeeff ended
            """)
    void takesOutWhatLooksLikeAPersons(String message, String clean) {
        assertThat(Cleaning.clean(message)).isEqualTo(clean);
    }

    @Test
    void bounds() {
        assertThat(Cleaning.clean("a".repeat(5_000))).hasSize(2_001);
    }
}
