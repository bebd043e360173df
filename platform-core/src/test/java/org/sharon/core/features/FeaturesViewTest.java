package org.sharon.core.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureState;

class FeaturesViewTest {

    @ParameterizedTest
    @EnumSource(Feature.class)
    void everyFeatureThatThePlatformHasIsExplainedToTheLeadWhoSwitchesIt(Feature feature) {
        FeaturesView.Row row = new FeaturesView.Row(feature, FeatureState.ON, true, "");

        assertThat(row.what().isEmpty())
                .as("no words, and so no switch, for what is to come")
                .isEqualTo(Features.TO_COME.contains(feature));
    }
}
