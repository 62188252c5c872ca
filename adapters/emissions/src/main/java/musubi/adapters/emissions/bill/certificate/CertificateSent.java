package musubi.adapters.emissions.bill.certificate;

import musubi.adapters.emissions.inventory.Certificate;
import musubi.hub.message.Payload;

/** A certificate as it came. @param fiscalYear that it is to count for */
record CertificateSent(Certificate certificate, int fiscalYear, Payload body) {}
