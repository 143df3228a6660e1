package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import laobao.archive.ArchiveException;
import laobao.archive.ArchivedArticle;
import laobao.archive.RebuildWriter;
import laobao.archive.WrittenEditions;
import laobao.text.WordsAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * An archive on a cluster open for writing. The record of a file is written after its articles, so that a run that was broken off does
 * the file again; readers see all of it from the next {@link #commit}. What was sent before a close without one may be seen later.
 * For one thread.
 */
public final class OpenSearchWriter implements RebuildWriter {
    /** Articles that are made ready at once, on all processors. */
    private static final int AT_ONCE = 64;

    private static final int PAGE = 5_000;

    private final Cluster cluster;
    private final WritingLock lock;
    private final String index;
    /** Whether the archive is being rebuilt as a whole, in an index that is not seen yet. */
    private final boolean whole;

    private final WordsAnalyzer analyzer = new WordsAnalyzer();
    private final ArticleSource documents = new ArticleSource(analyzer);
    private final Bulk bulk;
    /** What was written since the last commit, which no search sees yet: fingerprints and ids by source, and the source of each id. */
    private final Map<String, String> written = new HashMap<>();

    private final Map<String, Set<String>> idsOfSource = new HashMap<>();
    private final Map<String, String> sourceOfId = new HashMap<>();
    /** Documents written or dropped since the last commit. */
    private final Set<String> changed = new HashSet<>();
    /** The stories that lost an article to what was written, as far as they had to be looked up. */
    private final Set<String> touched = new HashSet<>();

    private final WrittenEditions editions = new WrittenEditions();
    /** Null where the index holds more than was written here. */
    private final @Nullable SharedKeys sharedKeys;
    /** The last batch of articles whose stories were found; a batch that was broken off is found again by its number. */
    private long linked;

    /** @param isNew whether the index was made for it */
    private OpenSearchWriter(Cluster cluster, WritingLock lock, String index, boolean whole, boolean isNew)
            throws IOException {
        this.cluster = cluster;
        this.lock = lock;
        this.index = index;
        this.whole = whole;
        bulk = new Bulk(cluster, "/" + index + "/_bulk" + (whole ? "" : "?require_alias=true"), lock::check);
        linked = ClusterIndex.linked(cluster, index);
        sharedKeys = isNew ? new SharedKeys() : null;
    }

    /**
     * Opens an archive, and begins one where there is none.
     *
     * @throws ArchiveException when the index of that name is not ours, or of another version, or another program writes to the archive
     */
    public static OpenSearchWriter open(Address address, Credentials credentials) throws IOException {
        return opened(address, credentials, false, Clock.systemUTC());
    }

    /**
     * Opens an archive to build it anew in an index of its own, which is put in the place of the one that is seen by {@link #swap}.
     * The old one stays for {@link #rollback}.
     *
     * @throws ArchiveException as {@link #open} does
     */
    public static OpenSearchWriter rebuild(Address address, Credentials credentials) throws IOException {
        return opened(address, credentials, true, Clock.systemUTC());
    }

    /** @param clock by which others are told how long it writes */
    static OpenSearchWriter opened(Address address, Credentials credentials, boolean whole, Clock clock)
            throws IOException {
        Cluster cluster = new Cluster(address, credentials);
        try {
            ClusterIndex.checkIfThere(cluster);
            WritingLock lock = WritingLock.take(cluster, clock);
            try {
                boolean isNew = ClusterIndex.begin(cluster);
                if (!whole) return new OpenSearchWriter(cluster, lock, address.name(), false, isNew);
                ClusterIndex.dropOld(cluster);
                String next = ClusterIndex.next(cluster);
                ClusterIndex.create(cluster, next);
                return new OpenSearchWriter(cluster, lock, next, true, true);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /**
     * Puts the archive that was seen before the last rebuild back in its place; once more puts the newer one back.
     *
     * @return the number of articles it holds
     * @throws ArchiveException when there is none, or a program writes to the archive
     */
    public static long rollback(Address address, Credentials credentials) throws IOException {
        try (Cluster cluster = new Cluster(address, credentials)) {
            ClusterIndex.check(cluster);
            String earlier;
            try (WritingLock lock = WritingLock.take(cluster, Clock.systemUTC())) {
                earlier = ClusterIndex.earlier(cluster);
                if (earlier == null)
                    throw new ArchiveException("The archive at " + address
                            + " was not rebuilt since it was begun: there is nothing to go back to.");
                lock.check();
                ClusterIndex.swap(cluster, earlier);
            }
            JsonObject count = Json.object("query", ClusterQueries.everything());
            return cluster.answer("POST", "/" + earlier + "/_count", count, Cluster.LONG)
                    .get("count")
                    .getAsLong();
        }
    }

    @Override
    public boolean holds(String source, String fingerprint) throws IOException {
        String latest = written.get(source);
        if (latest == null) latest = fingerprint(source);
        return fingerprint.equals(latest);
    }

    private @Nullable String fingerprint(String source) throws IOException {
        JsonObject found =
                cluster.ask("GET", "/" + index + "/_doc/" + ArticleSource.recordId(source), null, Cluster.LONG);
        if (found == null || !found.get("found").getAsBoolean()) return null;
        return Json.at(found, "_source", "fingerprint").getAsString();
    }

    @Override
    public void replace(String source, String fingerprint, Iterable<ArchivedArticle> articles) throws IOException {
        // Kept aside until all could be read: what was sent cannot be taken back.
        Path aside = Files.createTempFile("laobao", ".ndjson");
        try {
            Set<String> own = new HashSet<>();
            try (BufferedWriter lines = Files.newBufferedWriter(aside)) {
                List<ArchivedArticle> some = new ArrayList<>();
                for (ArchivedArticle archived : articles) {
                    some.add(archived);
                    if (some.size() == AT_ONCE) keep(some, source, lines, own);
                }
                keep(some, source, lines, own);
            }
            Set<String> before = idsOf(source);
            try (BufferedReader lines = Files.newBufferedReader(aside)) {
                for (String id = lines.readLine(); id != null; id = lines.readLine()) bulk.index(id, lines.readLine());
            }
            for (String id : own) sourceOfId.put(id, source);
            changed.addAll(own);
            drop(before, own, source);
            JsonObject record = Json.object("kind", "file", "source", source, "fingerprint", fingerprint);
            bulk.record(ArticleSource.recordId(source), record.toString());
            written.put(source, fingerprint);
            idsOfSource.put(source, own);
        } finally {
            Files.delete(aside);
        }
    }

    /** Writes the documents of some articles aside, each in a line after that of its id. */
    private void keep(List<ArchivedArticle> some, String source, BufferedWriter lines, Set<String> own)
            throws IOException {
        List<Made> all =
                some.parallelStream().map(archived -> made(archived, source)).toList();
        some.forEach(editions::add);
        for (int i = 0; i < all.size(); i++) {
            String id = ArticleSource.documentId(some.get(i).article().id());
            own.add(id);
            lines.write(id);
            lines.newLine();
            lines.write(known(all.get(i)));
            lines.newLine();
        }
        some.clear();
    }

    /** A document as it is sent, with the keys that it is found by as a reprint. */
    private record Made(String json, @Nullable JsonArray keys) {}

    private Made made(ArchivedArticle archived, String source) {
        JsonObject document = documents.of(archived, source, linked + 1, null);
        return new Made(document.toString(), document.getAsJsonArray("sketch"));
    }

    private String known(Made document) {
        if (sharedKeys != null && document.keys != null) sharedKeys.add(document.keys);
        return document.json;
    }

    /** Drops articles that a source had and has no more, those apart that another source has taken over since the last commit. */
    private void drop(Set<String> before, Set<String> now, String source) throws IOException {
        for (String id : before)
            if (!now.contains(id) && sourceOfId.getOrDefault(id, source).equals(source)) {
                bulk.delete(id);
                changed.add(id);
            }
    }

    @Override
    public void remove(String source) throws IOException {
        drop(idsOf(source), Set.of(), source);
        bulk.deleteRecord(ArticleSource.recordId(source));
        written.put(source, "");
        idsOfSource.put(source, Set.of());
    }

    @Override
    public List<String> sources() throws IOException {
        Set<String> sources = new TreeSet<>();
        for (JsonElement hit : all(ClusterQueries.term("kind", "file"), "source", List.of("source")))
            sources.add(Json.at(hit, "_source", "source").getAsString());
        return List.copyOf(sources);
    }

    /** The ids of the documents of a source's articles and later parts; notes the editions in which some went on. */
    private Set<String> idsOf(String source) throws IOException {
        Set<String> ids = idsOfSource.get(source);
        if (ids != null) return ids;
        ids = new HashSet<>();
        // A run that was broken off may have left articles without a record.
        JsonObject query = ClusterQueries.all(List.of(ClusterQueries.kept(), ClusterQueries.term("source", source)));
        for (JsonElement hit : all(query, "id", List.of())) {
            ids.add(hit.getAsJsonObject().get("_id").getAsString());
            JsonElement edition = ClusterIndex.at(hit, "fields", "edition");
            if (edition != null) editions.add(edition.getAsString());
        }
        return ids;
    }

    /** All documents that a query finds, by a field that is different for each. */
    private JsonArray all(JsonObject query, String field, List<String> read) throws IOException {
        JsonArray all = new JsonArray();
        JsonArray page = new JsonArray();
        do {
            JsonObject body = Json.object(
                    "size",
                    PAGE,
                    "_source",
                    read.isEmpty() ? false : read,
                    "docvalue_fields",
                    List.of("edition"),
                    "query",
                    query,
                    "sort",
                    List.of(field));
            if (!page.isEmpty()) body.add("search_after", Json.at(page.get(page.size() - 1), "sort"));
            JsonObject answer = cluster.answer("POST", "/" + index + "/_search", body, Cluster.LONG);
            if (!Cluster.isWhole(answer)) throw new IOException("Part of the archive does not answer.");
            page = Json.at(answer, "hits", "hits").getAsJsonArray();
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    @Override
    public List<List<Held>> continued() throws IOException {
        Set<String> unsure = editions.unsure();
        if (!unsure.isEmpty())
            for (JsonElement hit : all(ClusterEditions.marked(unsure), "id", List.of()))
                editions.add(Json.at(hit, "fields", "edition").getAsString());
        Set<String> marked = editions.take();
        List<List<Held>> all = new ArrayList<>();
        if (marked.isEmpty()) return all;
        // What is searched is as it was at the last commit, until it is refreshed.
        touched.addAll(ClusterLinking.storiesOf(cluster, index, changed));
        bulk.flush();
        refresh();
        for (String edition : marked) {
            List<Held> some = held(ClusterEditions.marked(List.of(edition)));
            if (!some.isEmpty())
                all.add(held(ClusterEditions.articles(edition, some.getFirst().article())));
        }
        return all;
    }

    private List<Held> held(JsonObject query) throws IOException {
        List<Held> held = new ArrayList<>();
        JsonObject kept = ClusterQueries.all(List.of(ClusterQueries.kept(), query));
        for (JsonElement hit : all(kept, "id", List.of("json", "source"))) {
            JsonElement source = Json.at(hit, "_source");
            held.add(new Held(Json.at(source, "source").getAsString(), ArticleSource.read(source)));
        }
        return held;
    }

    @Override
    public void update(Held held) throws IOException {
        String id = ArticleSource.documentId(held.article().article().id());
        bulk.index(id, known(made(held.article(), held.source())));
        sourceOfId.put(id, held.source());
        changed.add(id);
    }

    /** {@inheritDoc} A rebuild is not seen until {@link #swap}. */
    @Override
    public void commit() throws IOException {
        bulk.flush();
        boolean isChanged = link() || !written.isEmpty();
        lock.check();
        if (!whole && isChanged)
            ClusterIndex.setGeneration(cluster, index, ClusterIndex.generation(cluster, Cluster.LONG) + 1);
        written.clear();
        idsOfSource.clear();
        sourceOfId.clear();
        changed.clear();
        touched.clear();
    }

    /** Tells what was written of which story it is, and what the archive says often. */
    private boolean link() throws IOException {
        // What is searched is as it was at the last commit, until it is refreshed.
        touched.addAll(ClusterLinking.storiesOf(cluster, index, changed));
        refresh();
        boolean isAny = new ClusterLinking(cluster, index, touched, sharedKeys).run(linked, documents, bulk);
        bulk.flush();
        if (!isAny) return false;
        refresh();
        ClusterCompleting.renew(cluster, index, analyzer);
        ClusterIndex.setLinked(cluster, index, ++linked);
        return true;
    }

    private void refresh() throws IOException {
        Patience patience = new Patience(cluster.address(), Cluster.LONG);
        while (true) {
            JsonObject answer = cluster.answer("POST", "/" + index + "/_refresh", null, Cluster.LONG);
            if (Json.at(answer, "_shards", "failed").getAsInt() == 0) return;
            patience.pause(new IOException("part of the archive could not be refreshed"));
        }
    }

    @Override
    public void swap() throws IOException {
        if (!whole) throw new IllegalStateException("nothing is being rebuilt");
        commit();
        lock.check();
        ClusterIndex.swap(cluster, index);
        ClusterIndex.dropOld(cluster);
    }

    /** {@inheritDoc} A rebuild that was not swapped is dropped. */
    @Override
    public void close() throws IOException {
        try (cluster;
                lock) {
            if (whole && lock.isOurs() && !ClusterIndex.seen(cluster).equals(index)) ClusterIndex.drop(cluster, index);
        }
    }
}
