package laobao.server;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom a request is from.
 *
 * @param address an address of IPv4 or IPv6, in lower case, without a port; or whatever a proxy wrote in its place
 */
record Peer(String address) {
    /** The header in which proxies say whom they were asked by. */
    static final String FORWARDED = "X-Forwarded-For";

    private static final int GROUPS = 8;
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*](:\\d+)?");
    private static final Pattern PORT = Pattern.compile("[^:]*:\\d+");
    private static final Pattern MAPPED = Pattern.compile("::ffff:[\\d.]+");

    /**
     * Who sent a request. Every proxy adds the address it was asked from at the end, to the last line of the header or as a line of its
     * own; so with n of them the n-th from the end is the one that the outermost saw, and what stands before it the visitor may have made
     * up.
     *
     * @param remote who connected
     * @param forwarded the lines of {@link #FORWARDED}
     * @param proxies how many proxies stand before the server
     */
    static Peer of(String remote, List<String> forwarded, int proxies) {
        if (proxies == 0 || forwarded.isEmpty()) return new Peer(bare(remote));
        String[] chain = String.join(",", forwarded).split(",", -1);
        return new Peer(bare(chain[Math.max(0, chain.length - proxies)].strip()));
    }

    /** Without brackets, port and zone, which some proxies write too; IPv4 as such where it is mapped into IPv6. */
    private static String bare(String written) {
        String address = written.toLowerCase(Locale.ROOT);
        if (BRACKETS.matcher(address).matches()) address = address.substring(1, address.indexOf(']'));
        else if (PORT.matcher(address).matches()) address = address.substring(0, address.indexOf(':'));
        int zone = address.indexOf('%');
        if (zone >= 0) address = address.substring(0, zone);
        return MAPPED.matcher(address).matches() ? address.substring("::ffff:".length()) : address;
    }

    /** What is limited as one visitor: of IPv6, who has a whole /64 to send from. */
    String network() {
        if (!address.contains(":")) return address;
        int given = (int) address.chars().filter(c -> c == ':').count();
        String whole = address.replace("::", ":0".repeat(Math.max(1, GROUPS - given)) + ":");
        return Pattern.compile(":").splitAsStream(whole).limit(GROUPS / 2).collect(Collectors.joining(":"));
    }

    boolean isThisMachine() {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
