package dev.sanad.core.patients;

/// The documents that name a person, with their NPHIES type code and system (FACTS 5.1).
public enum IdentifierKind {
    NATIONAL_ID("NI", "http://terminology.hl7.org/CodeSystem/v2-0203", "http://nphies.sa/identifier/nationalid"),
    IQAMA("PRC", "http://terminology.hl7.org/CodeSystem/v2-0203", "http://nphies.sa/identifier/iqama"),
    PASSPORT("PPN", "http://terminology.hl7.org/CodeSystem/v2-0203", "http://nphies.sa/identifier/passportnumber"),
    VISA("VP", "http://terminology.hl7.org/CodeSystem/v2-0203", "http://nphies.sa/identifier/visa"),
    BORDER_NUMBER(
            "BN",
            "http://nphies.sa/terminology/CodeSystem/patient-identifier-type",
            "http://nphies.sa/identifier/bordernumber"),
    DISPLACED_PERSON(
            "DP",
            "http://nphies.sa/terminology/CodeSystem/patient-identifier-type",
            "http://nphies.sa/identifier/displacedperson"),
    /// A citizen of another GCC state. Only one third party names its system: it is kept for search and sent as a
    /// passport is, with its country (unverified, FACTS 5.1).
    GCC_ID("PPN", "http://terminology.hl7.org/CodeSystem/v2-0203", "http://nphies.sa/identifier/gccid"),
    /// The clinic's own file number; its system is the clinic's.
    MRN("MR", "http://terminology.hl7.org/CodeSystem/v2-0203", "");

    private final String typeCode;
    private final String typeSystem;
    private final String system;

    IdentifierKind(String typeCode, String typeSystem, String system) {
        this.typeCode = typeCode;
        this.typeSystem = typeSystem;
        this.system = system;
    }

    /// `identifier.type.coding.code`.
    public String typeCode() {
        return typeCode;
    }

    /// `identifier.type.coding.system`.
    public String typeSystem() {
        return typeSystem;
    }

    /// `identifier.system`; empty for a file number, whose system is the clinic's.
    public String system() {
        return system;
    }

    /// Whether a country (ISO 3166 alpha-3) has to be given (BV-00481).
    public boolean needsCountry() {
        return this == PASSPORT || this == GCC_ID;
    }
}
