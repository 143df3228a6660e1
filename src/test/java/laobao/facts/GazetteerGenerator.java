package laobao.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes {@code laobao/facts/divisions.tsv} from {@code areacodes.csv} of the project yescallop/areacodes (CC0): the
 * administrative divisions of China from 1981 to 2024, codes by GB/T 2260. Run it with the path of the CSV file and of the TSV
 * file to be written.
 *
 * <p>Each line of the result: level (1 province, 2 prefecture, 3 county), name, year from which it was in force, year in which it
 * ceased (empty while in force), path of the place of today that it became, worked out by {@link Divisions} so that the program
 * need not when it starts. Earlier successors of a division that only gave part of its territory away ({@code 120113[2020]}) are left
 * out, and so are divisions of which nothing tells what they became.
 */
final class GazetteerGenerator {
    private GazetteerGenerator() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2)
            throw new IllegalArgumentException("usage: GazetteerGenerator areacodes.csv divisions.tsv");
        Files.write(Path.of(args[1]), lines(Files.readAllLines(Path.of(args[0]))));
    }

    static List<String> lines(List<String> csv) {
        Divisions divisions =
                new Divisions(csv.stream().skip(1).map(GazetteerGenerator::row).toList());
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Made by GazetteerGenerator from yescallop/areacodes (CC0): level, name, from, until, place of today");
        for (Divisions.Division d : divisions.all()) {
            Place today = divisions.today(d);
            if (today == null) continue;
            String until = d.present() ? "" : String.valueOf(d.until());
            lines.add(d.level() + "\t" + d.name() + "\t" + d.from() + "\t" + until + "\t" + today.path());
        }
        return lines;
    }

    private static String[] row(String line) {
        String[] cell = line.split(",", -1);
        if (cell.length != 9) throw new IllegalArgumentException("not nine cells: " + line);
        String successors = Arrays.stream(cell[8].split(";"))
                .filter(code -> !code.isEmpty() && !code.contains("["))
                .collect(Collectors.joining(","));
        return new String[] {cell[0], cell[3], cell[6], cell[7], successors};
    }
}
