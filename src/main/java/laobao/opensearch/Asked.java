package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.IOException;

/** What can be searched: a cluster as it is, or as it was at one point in time. */
interface Asked {
    JsonObject search(JsonObject body) throws IOException;
}
