package dev.sanad.core.nphies.rules;

/// The names of the fields that findings point at; forms use the same.
public final class Fields {
    public static final String NONE = "";
    public static final String CLINIC = "clinic";
    public static final String CLINIC_LICENSE = "clinic.license";
    public static final String CLINIC_TYPE = "clinic.providerType";
    public static final String CLINIC_ADDRESS = "clinic.base";
    public static final String FACILITY = "clinic.facility";
    public static final String PAYER = "payer";
    public static final String PURPOSE = "purposes";
    public static final String SERVICED = "serviced";
    public static final String NEWBORN = "newborn";
    public static final String COVERAGE = "coverages";
    public static final String IDENTIFIER = "patient.identifier";
    public static final String NAME = "patient.name";
    public static final String BIRTH_DATE = "patient.birthDate";
    public static final String GENDER = "patient.gender";
    public static final String OCCUPATION = "patient.occupation";
    public static final String MARITAL_STATUS = "patient.maritalStatus";
    public static final String PHONE = "patient.phone";
    public static final String MEMBER_ID = "coverage.memberId";
    public static final String COVERAGE_TYPE = "coverage.type";
    public static final String RELATIONSHIP = "coverage.relationship";
    public static final String POLICY_HOLDER = "coverage.policyHolder";
    public static final String PLAN = "coverage.plan";
    public static final String NETWORK = "coverage.network";
    public static final String DEPENDENT = "coverage.dependent";

    private Fields() {}

    /// The field that a place in a request's resource belongs to, for errors that the exchange answers with.
    ///
    /// @param slot the part that the resource plays; see [Slots]
    /// @param part the path inside the resource, e.g. `identifier[0].value`
    public static String of(String slot, String part) {
        String element = part.replaceAll("\\[\\d+\\]", "");
        String head = element.contains(".") ? element.substring(0, element.indexOf('.')) : element;
        return switch (slot) {
            case "MessageHeader" -> header(head, element);
            case "Patient" -> patient(head);
            case "Coverage" -> coverage(head);
            case "CoverageEligibilityRequest" -> request(head);
            case Slots.PROVIDER -> provider(head);
            case Slots.INSURER -> PAYER;
            case Slots.HOLDER -> POLICY_HOLDER;
            case "Location" -> FACILITY;
            default -> NONE;
        };
    }

    private static String header(String head, String element) {
        return switch (head) {
            case "sender" -> CLINIC_LICENSE;
            case "destination" -> PAYER;
            case "source" -> element.equals("source") || element.endsWith("endpoint") ? CLINIC_ADDRESS : NONE;
            default -> NONE;
        };
    }

    private static String provider(String head) {
        return switch (head) {
            case "identifier" -> CLINIC_LICENSE;
            case "extension" -> CLINIC_TYPE;
            default -> CLINIC;
        };
    }

    private static String patient(String head) {
        return switch (head) {
            case "identifier" -> IDENTIFIER;
            case "name" -> NAME;
            case "birthDate" -> BIRTH_DATE;
            case "gender", "_gender" -> GENDER;
            case "maritalStatus" -> MARITAL_STATUS;
            case "telecom" -> PHONE;
            case "extension" -> OCCUPATION;
            default -> NONE;
        };
    }

    private static String coverage(String head) {
        return switch (head) {
            case "identifier", "subscriberId" -> MEMBER_ID;
            case "id", "meta", "status" -> NONE;
            case "type" -> COVERAGE_TYPE;
            case "relationship", "subscriber" -> RELATIONSHIP;
            case "policyHolder" -> POLICY_HOLDER;
            case "class" -> PLAN;
            case "network" -> NETWORK;
            case "dependent" -> DEPENDENT;
            case "payor" -> PAYER;
            default -> COVERAGE;
        };
    }

    private static String request(String head) {
        return switch (head) {
            case "servicedDate", "servicedPeriod" -> SERVICED;
            case "purpose" -> PURPOSE;
            case "insurance" -> COVERAGE;
            case "insurer" -> PAYER;
            case "patient" -> IDENTIFIER;
            case "facility" -> FACILITY;
            case "provider" -> CLINIC;
            default -> NONE;
        };
    }
}
