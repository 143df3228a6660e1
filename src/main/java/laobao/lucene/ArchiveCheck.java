package laobao.lucene;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import laobao.archive.ArchiveException;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Looks for damage in an archive, from the bytes to the answers: the checksum of every file, Lucene's own {@link CheckIndex}, the record
 * of each file against its articles, the stories of reprints, the index of each article against the article itself, and a sample of literal searches
 * against a scan of all articles. Changes nothing. For one thread, once; nobody can write to the archive meanwhile.
 */
public final class ArchiveCheck {
    private final Path name;
    private final List<String> problems = new ArrayList<>();
    private long articles;

    private ArchiveCheck(Path name) {
        this.name = name;
    }

    /**
     * What a check found.
     *
     * @param articles how many were looked at
     * @param problems one sentence each; none when all is well
     */
    public record Outcome(long articles, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks the archive in a folder.
     *
     * @param literals how many strings to search for and scan for
     * @param random chooses them
     * @throws ArchiveException when there is no archive, or it is being written to
     */
    public static Outcome run(Path folder, int literals, RandomGenerator random) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return run(directory, folder, literals, random);
        }
    }

    static Outcome run(Directory directory, Path name, int literals, RandomGenerator random) throws IOException {
        ArchiveCheck check = new ArchiveCheck(name);
        if (check.files(directory) && check.index(directory)) check.contents(directory, literals, random);
        return new Outcome(check.articles, check.problems);
    }

    /** Every file of every commit that is kept. */
    private boolean files(Directory directory) throws IOException {
        List<IndexCommit> commits;
        try {
            if (!ArchiveFolder.holdsIndex(directory))
                throw new ArchiveException("There is no archive in '" + name + "'.");
            ArchiveFolder.checkOurs(name, directory);
            commits = DirectoryReader.listCommits(directory);
        } catch (ArchiveException e) {
            throw e;
        } catch (IOException e) {
            problems.add("the list of its files cannot be read (" + e.getClass().getSimpleName() + ")");
            return false;
        }
        TreeSet<String> files = new TreeSet<>();
        for (IndexCommit commit : commits) files.addAll(commit.getFileNames());
        for (String file : files) {
            String damage = FileChecksum.damage(directory, file);
            if (damage != null) problems.add(damage);
        }
        return problems.isEmpty();
    }

    private boolean index(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setInfoStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            check.setThreadCount(1);
            CheckIndex.Status status = check.checkIndex();
            if (status.clean) return true;
            problems.add("Lucene's CheckIndex finds " + status.numBadSegments + " of " + status.numSegments
                    + " segments damaged; restore a snapshot, or rebuild the archive from its pages");
        } catch (LockObtainFailedException e) {
            throw new ArchiveException(
                    "The archive '" + name + "' is being written to by another process; wait until that has ended.");
        }
        return false;
    }

    private void contents(Directory directory, int literals, RandomGenerator random) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            RecordCheck.run(reader, problems);
            StoryCheck.run(reader, problems);
            ArticleCheck each = new ArticleCheck(problems);
            for (LeafReaderContext leaf : reader.leaves()) each.leaf(leaf.reader());
            articles = each.articles();
            new LiteralCheck(reader, random, problems).run(literals);
        }
    }
}
