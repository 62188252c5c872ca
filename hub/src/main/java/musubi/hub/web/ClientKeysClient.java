package musubi.hub.web;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import musubi.hub.partner.AddressRefused;
import musubi.hub.partner.PartnerAddresses;

/** Fetches the public keys of a client from where it publishes them: a place within reach, and no other that it names. */
final class ClientKeysClient extends DefaultResourceRetriever {

    private static final int PATIENCE = 2_000; // milliseconds
    private static final int LARGEST = 64 * 1024;

    private final PartnerAddresses addresses;

    ClientKeysClient(PartnerAddresses addresses) {
        super(PATIENCE, PATIENCE, LARGEST);
        this.addresses = addresses;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        try {
            var address = URI.create(url.toString());
            addresses.check(address);
            addresses.resolve(address.getHost(), PartnerAddresses.port(address));
        } catch (AddressRefused e) {
            throw new IOException(e);
        }
        return super.retrieveResource(url);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        var connection = super.openHTTPConnection(url);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
