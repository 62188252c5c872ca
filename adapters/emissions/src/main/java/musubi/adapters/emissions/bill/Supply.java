package musubi.adapters.emissions.bill;

/** From whom a site has its electricity. */
record Supply(String supplier, String menu) {}
