package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.SearchRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may write to an archive on a cluster, and what becomes of one who was taken for dead. */
class WritingLockIT {
    private static TestCluster nodes;

    @BeforeAll
    static void start() throws IOException {
        nodes = TestCluster.shared();
    }

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-01-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void whoHasItIsNamedUntilItIsGivenBack() throws IOException {
        Hand clock = new Hand();
        try (Cluster cluster = new Cluster(nodes.address("named"), Credentials.NONE)) {
            try (WritingLock first = WritingLock.take(cluster, clock)) {
                clock.pass(WritingLock.KEPT.minusSeconds(1));
                first.renew(Cluster.SHORT);
                clock.pass(WritingLock.KEPT.minusSeconds(1));
                assertThatThrownBy(() -> WritingLock.take(cluster, clock))
                        .isInstanceOf(ArchiveException.class)
                        .hasMessageContaining("is being written to by " + System.getProperty("user.name") + " on ")
                        .hasMessageContaining(
                                "(process " + ProcessHandle.current().pid() + ")")
                        .hasMessageContaining("since 2026-01-01T08:00:00Z")
                        .hasMessageContaining("free from 2026-01-01T08:01:59Z on");
            }
            WritingLock.take(cluster, clock).close();
        }
    }

    @Test
    void whatADeadProgramHasLeftIsTakenOver() throws IOException {
        Hand clock = new Hand();
        try (Cluster cluster = new Cluster(nodes.address("dead"), Credentials.NONE)) {
            WritingLock dead = WritingLock.take(cluster, clock);
            clock.pass(WritingLock.KEPT);
            try (WritingLock next = WritingLock.take(cluster, clock)) {
                assertThatThrownBy(() -> dead.renew(Cluster.SHORT)).hasMessageContaining("has begun to write");
                assertThatThrownBy(dead::check).isInstanceOf(ArchiveException.class);
                dead.close();
                next.renew(Cluster.SHORT);
                assertThat(next.isOurs()).isTrue();
            }
        }
    }

    @Test
    void whoWasTakenForDeadWritesNothingAnyMore() throws IOException {
        Hand clock = new Hand();
        Address address = nodes.address("paused");
        OpenSearchWriter.open(address, Credentials.NONE).close();
        try (OpenSearchWriter paused = OpenSearchWriter.opened(address, Credentials.NONE, false, clock)) {
            paused.replace("s", "1", List.of(Samples.article("a", "劳模", "旧文")));
            clock.pass(WritingLock.KEPT.plusSeconds(1));
            try (OpenSearchWriter next = OpenSearchWriter.opened(address, Credentials.NONE, false, clock)) {
                assertThatThrownBy(paused::commit)
                        .isInstanceOf(ArchiveException.class)
                        .hasMessageContaining("Nothing was heard of this program for 60 seconds");
                next.replace("s", "2", List.of(Samples.article("a", "劳模", "新文")));
                next.commit();
            }
        }
        try (Archive archive = OpenSearchArchive.open(address, Credentials.NONE)) {
            assertThat(archive.search(SearchRequest.builder().query("旧文").build())
                            .total())
                    .isZero();
            assertThat(archive.search(SearchRequest.builder().query("新文").build())
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRebuildThatWasTakenForDeadLeavesTheNextOneAlone() throws IOException {
        Hand clock = new Hand();
        Address address = nodes.address("rebuilt");
        OpenSearchWriter.open(address, Credentials.NONE).close();
        OpenSearchWriter paused = OpenSearchWriter.opened(address, Credentials.NONE, true, clock);
        clock.pass(WritingLock.KEPT.plusSeconds(1));
        try (OpenSearchWriter next = OpenSearchWriter.opened(address, Credentials.NONE, true, clock)) {
            paused.close();
            next.replace("s", "1", List.of(Samples.article("a", "劳模", "新文")));
            next.swap();
        }
        try (Archive archive = OpenSearchArchive.open(address, Credentials.NONE)) {
            assertThat(archive.statistics().articles()).isEqualTo(1);
        }
    }

    @Test
    void anotherIndexOfThatNameIsLeftAsItIs() throws IOException {
        try (Cluster cluster = new Cluster(nodes.address("foreign"), Credentials.NONE)) {
            cluster.answer("PUT", "/foreign-writer", Json.object(), Cluster.LONG);
            assertThatThrownBy(() -> OpenSearchWriter.open(nodes.address("foreign"), Credentials.NONE))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("'foreign-writer'")
                    .hasMessageContaining("name the archive otherwise");
        }
    }
}
