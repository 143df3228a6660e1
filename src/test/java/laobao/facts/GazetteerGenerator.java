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
 * <p>Each line of the result: code, name, year from which it was in force, year in which it ceased (empty while in force), codes
 * of its successors by the last change (comma-separated). Level and parent follow from the code, as the standard has it. Earlier
 * successors of a division that only gave part of its territory away ({@code 120113[2020]}) are left out.
 */
final class GazetteerGenerator {
    private GazetteerGenerator() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2)
            throw new IllegalArgumentException("usage: GazetteerGenerator areacodes.csv divisions.tsv");
        Files.write(Path.of(args[1]), lines(Files.readAllLines(Path.of(args[0]))));
    }

    static List<String> lines(List<String> csv) {
        List<String> lines = new ArrayList<>();
        lines.add("# Made by GazetteerGenerator from yescallop/areacodes (CC0): code, name, from, until, successors");
        for (String row : csv.subList(1, csv.size())) {
            String[] cell = row.split(",", -1);
            if (cell.length != 9) throw new IllegalArgumentException("not nine cells: " + row);
            String successors = Arrays.stream(cell[8].split(";"))
                    .filter(code -> !code.isEmpty() && !code.contains("["))
                    .collect(Collectors.joining(","));
            lines.add(String.join("\t", cell[0], cell[3], cell[6], cell[7], successors));
        }
        return lines;
    }
}
