package bingosim.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;

class VersionsTest {

    @Test
    void springBatchIsNoneOfThoseThatLoseData() {
        String version = Job.class.getPackage().getImplementationVersion();

        assertThat(Version.parse(version)).isGreaterThanOrEqualTo(Version.parse("6.0.6"));
    }
}
