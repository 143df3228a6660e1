package laobao.page;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds the pages that a command was given: files as named, folders with all pages in and below them, by path. */
public final class PageFiles {
    private PageFiles() {}

    /**
     * The pages of some files and folders, in the order given. In a folder, what is hidden, a {@code README} and {@code gold.jsonl} (what
     * {@code evaluate} compares with) are no pages, nor are files of other endings; links are followed, but not in circles.
     *
     * @param paths files and folders
     * @param options what the caller says of all of them
     * @param problems told of what cannot be reached
     */
    public static List<PageFile> of(List<Path> paths, Imprint options, Consumer<Problem> problems) {
        List<PageFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                if (Files.exists(path)) files.add(new PageFile(path, path.toString(), options));
                else problems.accept(new Problem(path.toString(), "there is no such file or folder"));
                continue;
            }
            List<Path> found = new ArrayList<>();
            try {
                Files.walkFileTree(
                        path,
                        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                        Integer.MAX_VALUE,
                        new Finder(path, found, problems));
            } catch (IOException e) {
                problems.accept(new Problem(path.toString(), "the folder cannot be read: " + e.getMessage()));
            }
            found.sort(Comparator.comparing(Path::toString));
            found.forEach(file -> files.add(new PageFile(file, file.toString(), options)));
        }
        return files;
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Path> found;
        private final Consumer<Problem> problems;

        Finder(Path top, List<Path> found, Consumer<Problem> problems) {
            this.top = top;
            this.found = found;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(top) && name(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file).toLowerCase(Locale.ROOT);
            boolean other = name.startsWith(".") || name.startsWith("readme") || name.equals("gold.jsonl");
            if (attributes.isRegularFile() && !other && PageFile.isPage(file)) found.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.accept(new Problem(
                    file.toString(),
                    switch (e) {
                        case FileSystemLoopException loop -> "a link that leads back to a folder above it";
                        case AccessDeniedException denied -> "it may not be read (permission denied)";
                        default -> "it cannot be read: " + e.getMessage();
                    }));
            return FileVisitResult.CONTINUE;
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
