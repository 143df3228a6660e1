package laobao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import laobao.archive.Archive;
import laobao.archive.ArchiveWriter;
import laobao.lucene.LuceneArchive;
import laobao.opensearch.Address;
import laobao.opensearch.ClusterCheck;
import laobao.opensearch.Credentials;
import laobao.opensearch.OpenSearchArchive;
import laobao.opensearch.OpenSearchWriter;
import laobao.opensearch.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same on a cluster. */
class ClusterEditionsIT extends EditionsTest {
    private static int archives;

    private Address address;
    private boolean isCopied;

    @BeforeEach
    void choose() throws IOException {
        address = Address.parse(TestCluster.shared().location("editions" + archives++));
    }

    @Override
    ArchiveWriter write() throws IOException {
        if (isCopied) return super.write();
        return OpenSearchWriter.open(address, Credentials.NONE);
    }

    @Override
    Archive read() throws IOException {
        if (isCopied) return super.read();
        return OpenSearchArchive.open(address, Credentials.NONE);
    }

    @Override
    List<String> problems() throws IOException {
        if (isCopied) return super.problems();
        TestCluster.shared().awaitAll();
        return ClusterCheck.run(address, Credentials.NONE, 5, new Random(1)).problems();
    }

    @Test
    void aCopyOfAnArchiveCanBeTakenApartToo() throws IOException {
        isCopied = true;
        both();
        try (LuceneArchive embedded = LuceneArchive.open(folder.resolve("index"));
                ArchiveWriter there = OpenSearchWriter.open(address, Credentials.NONE)) {
            assertThat(embedded.copyTo(there, () -> {})).isEqualTo(3);
        }
        isCopied = false;
        isOne();
        write(first, FOUNDRY + CANTEEN);
        index(false);
        isTwo();
    }
}
