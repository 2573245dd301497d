package bingosim.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupVersionTest {
    @TempDir
    private Path group;

    private String text(String file) throws IOException {
        return Files.readString(group.resolve(file));
    }

    @Test
    void firstVersionHasAFileForThePeriodAndOneForTheQuotaInIt() throws IOException {
        CgroupVersion.V1.limit(group, 0.25);

        assertThat(text("cpu.cfs_period_us")).isEqualTo("20000");
        assertThat(text("cpu.cfs_quota_us")).isEqualTo("5000");

        CgroupVersion.V1.unlimit(group);

        assertThat(text("cpu.cfs_quota_us")).isEqualTo("-1");
    }

    @Test
    void secondVersionHasBothInOne() throws IOException {
        CgroupVersion.V2.limit(group, 1.5);

        assertThat(text("cpu.max")).isEqualTo("30000 20000");

        CgroupVersion.V2.unlimit(group);

        assertThat(text("cpu.max")).isEqualTo("max 20000");
    }

    @Test
    void secondVersionAsksForTheControllerWhereItIsNotThereYet() throws IOException {
        Path control = group.resolve("cgroup.subtree_control");
        Files.writeString(control, "memory cpuset\n");

        CgroupVersion.V2.prepare(group);

        assertThat(control).hasContent("+cpu");

        Files.writeString(control, "cpu memory\n");
        CgroupVersion.V2.prepare(group);

        assertThat(control).hasContent("cpu memory");
    }

    @Test
    void groupOfThisMachineIsGoneWhenClosed() {
        CpuGroups groups = CpuGroups.find();
        assumeThat(groups.canLimit()).as(groups.obstacle()).isTrue();

        try (CpuGroup group = groups.create("test")) {
            group.limit(0.5);
            group.unlimit();
        }

        try (CpuGroup again = groups.create("test")) {
            again.limit(0.1);
        }
    }
}
