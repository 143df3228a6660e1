package laobao.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laobao.archive.ArchiveWriter;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.page.Corrections;
import laobao.page.Imprint;
import laobao.page.PageFile;
import laobao.page.PageFiles;
import laobao.page.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what is new or changed in some folders, round by round. A round looks at the time and size of each file, and opens the archive
 * for writing only when there is something to write, so that others may write to it too. A file that changes while it is looked at is
 * taken in when it has come to rest. What is removed from the folders stays in the archive. For use by one thread.
 */
public final class Watch {
    /** A file changed since may still be written to. */
    private static final Duration REST = Duration.ofSeconds(2);
    /** What else the articles of a page depend on, in its folder or above. */
    private static final List<String> AROUND = List.of("edition.json", "authority.tsv");

    private final List<Path> folders;
    private final Splitter splitter;
    private final FactFinder facts;
    private final Opening archive;
    private final Map<Path, Stamp> taken = new HashMap<>();
    private final Set<Problem> told = new HashSet<>();
    private Map<Path, Stamp> before = Map.of();

    /** Opens the archive for writing; it is closed after the round. */
    public interface Opening {
        ArchiveWriter open() throws IOException;
    }

    private record Stamp(
            FileTime modified,
            long size,
            @Nullable FileTime around,
            @Nullable FileTime corrections) {
        boolean isAtRest() {
            Instant before = Instant.now().minus(REST);
            return modified.toInstant().isBefore(before)
                    && (corrections == null || corrections.toInstant().isBefore(before));
        }
    }

    /** @param folders files and folders with pages in and below them */
    public Watch(List<Path> folders, Splitter splitter, FactFinder facts, Opening archive) {
        this.folders = List.copyOf(folders);
        this.splitter = splitter;
        this.facts = facts;
        this.archive = archive;
    }

    /**
     * Looks once, and takes in what there is.
     *
     * @return what was done, with problems not told of in an earlier round; null when there was nothing to do
     * @throws laobao.archive.ArchiveException when another process writes to the archive: the next round tries again
     */
    public @Nullable Report round() throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<PageFile> files = PageFiles.of(folders, Imprint.UNKNOWN, problems::add);
        Map<Path, Stamp> now = stamps(files);
        List<PageFile> changed = files.stream()
                .filter(file -> isToBeTaken(file.path(), now.get(file.path())))
                .toList();
        before = now;
        problems.removeIf(told::contains);
        if (changed.isEmpty() && problems.isEmpty()) return null;
        if (changed.isEmpty()) {
            told.addAll(problems);
            return new Report(0, 0, 0, problems, 0, Duration.ZERO);
        }
        try (ArchiveWriter writer = archive.open()) {
            Report report = new Ingest(splitter, facts, writer).run(changed, problems, file -> {});
            told.addAll(problems);
            for (PageFile file : changed) taken.put(file.path(), now.get(file.path()));
            return report;
        }
    }

    private boolean isToBeTaken(Path file, @Nullable Stamp stamp) {
        return stamp != null && !stamp.equals(taken.get(file)) && (stamp.isAtRest() || stamp.equals(before.get(file)));
    }

    private static Map<Path, Stamp> stamps(List<PageFile> files) {
        Map<Path, Stamp> stamps = new HashMap<>();
        Map<Path, FileTime> around = new HashMap<>();
        for (PageFile file : files) {
            Path folder = file.path().toAbsolutePath().normalize().getParent();
            FileTime newest = folder == null ? null : newest(folder, around);
            try {
                Path corrections = Corrections.fileOf(file.path());
                stamps.put(
                        file.path(),
                        new Stamp(
                                Files.getLastModifiedTime(file.path()),
                                Files.size(file.path()),
                                newest,
                                Files.exists(corrections) ? Files.getLastModifiedTime(corrections) : null));
            } catch (IOException e) {
                // Gone since it was found: the next round does not find it.
            }
        }
        return stamps;
    }

    /** When the latest of the files around a folder's pages was changed; the epoch when there is none. */
    private static FileTime newest(Path folder, Map<Path, FileTime> known) {
        FileTime newest = known.get(folder);
        if (newest != null) return newest;
        newest = FileTime.fromMillis(0);
        for (Path at = folder; at != null; at = at.getParent())
            for (String name : AROUND) {
                try {
                    Path file = at.resolve(name);
                    if (!Files.isRegularFile(file)) continue;
                    FileTime changed = Files.getLastModifiedTime(file);
                    if (changed.compareTo(newest) > 0) newest = changed;
                } catch (IOException e) {
                    // Gone or out of reach, and so no part of what its pages are made from.
                }
            }
        known.put(folder, newest);
        return newest;
    }
}
