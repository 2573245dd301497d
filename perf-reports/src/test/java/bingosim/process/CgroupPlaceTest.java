package bingosim.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CgroupPlaceTest {
    private static final String V1 =
            "32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct";
    private static final String V1_SETS = "34 31 0:31 / /sys/fs/cgroup/cpuset rw,relatime - cgroup cgroup rw,cpuset";
    private static final String V2 =
            "41 31 0:38 / /sys/fs/cgroup rw,relatime shared:4 master:2 - cgroup2 cgroup2 rw,nsdelegate";

    @Test
    void firstVersionIsTheMountWithTheControllerAndItsOwnPath() {
        assertThat(CgroupPlace.parse(
                        List.of(V1_SETS, V1), List.of("3:cpuset:/other", "2:cpu,cpuacct:/user", "0::/new")))
                .contains(new CgroupPlace(CgroupVersion.V1, Path.of("/sys/fs/cgroup/cpu,cpuacct/user")));
    }

    @Test
    void secondVersionIsTheOneMountOfAllControllers() {
        assertThat(CgroupPlace.parse(List.of(V2), List.of("0::/user.slice/me")))
                .contains(new CgroupPlace(CgroupVersion.V2, Path.of("/sys/fs/cgroup/user.slice/me")));
    }

    @Test
    void whereBothAreThereTheControllerDecides() {
        assertThat(CgroupPlace.parse(List.of(V2, V1), List.of("2:cpu,cpuacct:/", "0::/")))
                .map(CgroupPlace::version)
                .contains(CgroupVersion.V1);
        assertThat(CgroupPlace.parse(List.of(V2, V1_SETS), List.of("3:cpuset:/", "0::/")))
                .map(CgroupPlace::version)
                .contains(CgroupVersion.V2);
    }

    @Test
    void whatAContainerSeesAsTheRootIsTakenOffItsPath() {
        String inContainer = V1.replace("0:29 / ", "0:29 /docker/4711 ");

        assertThat(CgroupPlace.parse(List.of(inContainer), List.of("2:cpu,cpuacct:/docker/4711")))
                .map(CgroupPlace::directory)
                .contains(Path.of("/sys/fs/cgroup/cpu,cpuacct"));
    }

    @Test
    void thereIsNoneWhereNoneIsMounted() {
        assertThat(CgroupPlace.parse(List.of("23 1 0:5 / /proc rw - proc proc rw", "odd"), List.of()))
                .isEqualTo(Optional.empty());
    }
}
