package dev.sanad.core.nphies.envelope;

/// The canonical addresses that messages are made of (FACTS §2, §5, §6; the workbook's profile addresses).
public final class NphiesUrls {
    private static final String PROFILES = "http://nphies.sa/fhir/ksa/nphies-fs/StructureDefinition/";
    private static final String CODES = "http://nphies.sa/terminology/CodeSystem/";

    public static final String PAYER_LICENSE = "http://nphies.sa/license/payer-license";
    public static final String PROVIDER_LICENSE = "http://nphies.sa/license/provider-license";
    public static final String LOCATION_LICENSE = "http://nphies.sa/license/location-license";
    public static final String ORGANIZATION_LICENSE = "http://nphies.sa/license/organization-license";
    public static final String V2_0203 = "http://terminology.hl7.org/CodeSystem/v2-0203";
    public static final String COUNTRY = "urn:iso:std:iso:3166";

    private NphiesUrls() {}

    /// A profile with the version that NPHIES wants to see (BV-00225).
    public static String profile(String name) {
        return PROFILES + name + "|1.0.0";
    }

    /// An extension.
    public static String extension(String name) {
        return PROFILES + name;
    }

    /// A code system of NPHIES' own.
    public static String codes(String name) {
        return CODES + name;
    }

    /// A code system of HL7's terminology site.
    public static String hl7(String name) {
        return "http://terminology.hl7.org/CodeSystem/" + name;
    }
}
