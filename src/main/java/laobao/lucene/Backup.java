package laobao.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import laobao.archive.ArchiveException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Copies of an archive. A snapshot is a folder with the files of one commit and {@value #SUMS}, which {@code sha256sum -c} reads too. It
 * can be made while the archive is being written to and searched.
 */
public final class Backup {
    static final String SUMS = "SHA256SUMS";

    /** Commits come every few seconds, and linking takes a moment. */
    private static final int ATTEMPTS = 100;

    private Backup() {}

    /**
     * What was copied.
     *
     * @param files how many
     * @param bytes their size
     */
    public record Copied(int files, long bytes) {}

    /**
     * Copies what an archive holds now, and reads the copy again.
     *
     * @param into a folder that is empty or is to be made
     * @throws ArchiveException when there is no archive, the other folder holds something, or a file is damaged
     */
    public static Copied snapshot(Path archive, Path into) throws IOException {
        requireEmpty(into);
        if (!Files.isDirectory(archive)) throw new ArchiveException("There is no archive in '" + archive + "'.");
        try (Directory directory = FSDirectory.open(archive)) {
            if (!ArchiveFolder.holdsIndex(directory))
                throw new ArchiveException("There is no archive in '" + archive + "'.");
            ArchiveFolder.checkOurs(archive, directory);
            Path pinned = archive.resolve(".snapshot-" + UUID.randomUUID());
            try {
                return copy(pinned, pin(directory, archive, pinned), into);
            } finally {
                delete(pinned);
            }
        }
    }

    /** Links the files of the newest commit into a folder, so that they stay when the archive drops them. */
    private static Collection<String> pin(Directory directory, Path archive, Path pinned) throws IOException {
        for (int attempt = 1; ; attempt++) {
            delete(pinned);
            Files.createDirectory(pinned);
            try {
                Collection<String> files =
                        SegmentInfos.readLatestCommit(directory).files(true);
                for (String file : files) Files.createLink(pinned.resolve(file), archive.resolve(file));
                return files;
            } catch (NoSuchFileException | IndexNotFoundException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    private static Copied copy(Path from, Collection<String> files, Path into) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Directory source = FSDirectory.open(from)) {
            for (String file : files) {
                String damage = FileChecksum.damage(source, file);
                if (damage != null)
                    throw new ArchiveException(
                            "The archive is damaged and was not copied: " + damage + ". See 'laobao check'.");
            }
        }
        List<Path> copied = new ArrayList<>();
        try {
            Files.createDirectories(into);
            long bytes = 0;
            for (String file : files) {
                Path copy = into.resolve(file);
                copied.add(copy);
                sums.put(file, copy(from.resolve(file), copy));
                bytes += Files.size(copy);
            }
            verify(into, sums);
            StringBuilder lines = new StringBuilder();
            sums.forEach(
                    (file, sum) -> lines.append(sum).append("  ").append(file).append('\n'));
            Path list = into.resolve(SUMS);
            copied.add(list);
            Files.writeString(list, lines);
            IOUtils.fsync(list, false);
            IOUtils.fsync(into, true);
            return new Copied(files.size(), bytes);
        } catch (IOException | RuntimeException e) {
            for (Path copy : copied) Files.deleteIfExists(copy);
            throw e;
        }
    }

    /**
     * Makes an archive of a snapshot. Every file is compared with its checksum before the archive can be opened.
     *
     * @param archive a folder that is empty or is to be made
     * @throws ArchiveException when there is no snapshot, a file of it is missing or changed, or the other folder holds something
     */
    public static Copied restore(Path snapshot, Path archive) throws IOException {
        requireEmpty(archive);
        Map<String, String> sums = sums(snapshot);
        verify(snapshot, sums);
        List<Path> copied = new ArrayList<>();
        try {
            Files.createDirectories(archive);
            long bytes = 0;
            // The file that makes an archive of the others comes last.
            List<String> files = sums.keySet().stream()
                    .sorted(Comparator.comparing(file -> file.startsWith(IndexFileNames.SEGMENTS)))
                    .toList();
            for (String file : files) {
                Path copy = archive.resolve(file);
                copied.add(copy);
                if (!copy(snapshot.resolve(file), copy).equals(sums.get(file)))
                    throw new ArchiveException("'" + file + "' changed while it was copied.");
                bytes += Files.size(copy);
            }
            IOUtils.fsync(archive, true);
            try (Directory directory = FSDirectory.open(archive)) {
                ArchiveFolder.checkOurs(archive, directory);
            }
            return new Copied(files.size(), bytes);
        } catch (IOException | RuntimeException e) {
            for (Path copy : copied) Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static Map<String, String> sums(Path snapshot) throws IOException {
        Path list = snapshot.resolve(SUMS);
        if (!Files.isRegularFile(list))
            throw new ArchiveException("'" + snapshot + "' holds no whole snapshot: there is no " + SUMS + " in it.");
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            int space = line.indexOf("  ");
            String file = space < 0 ? "" : line.substring(space + 2);
            if (!file.matches("[A-Za-z0-9_.]+"))
                throw new ArchiveException("'" + list + "' is damaged: '" + line + "' names no file of an archive.");
            sums.put(file, line.substring(0, space));
        }
        return sums;
    }

    private static void verify(Path folder, Map<String, String> sums) throws IOException {
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            Path file = folder.resolve(sum.getKey());
            if (!Files.isRegularFile(file)) throw new ArchiveException("'" + file + "' is missing.");
            if (!sum(file).equals(sum.getValue()))
                throw new ArchiveException(
                        "'" + file + "' is damaged: it is not what its checksum in " + SUMS + " says.");
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        if (!Files.isDirectory(folder)) throw new ArchiveException("'" + folder + "' is a file; name a folder.");
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent())
                throw new ArchiveException("'" + folder + "' is not empty; name another folder, it is left as it is.");
        }
    }

    /** Copies a file onto the disk and gives the checksum of what was written. */
    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(from);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) out.write(bytes);
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sum(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) IOUtils.rm(folder);
    }
}
