package dev.sanad.core.nphies;

import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Harms messages: bytes flipped, cut off, members removed, types swapped. The same seed gives the same harm.
public final class Mutants {
    private final Random random;

    public Mutants(long seed) {
        this.random = new Random(seed);
    }

    /// The harmed forms of one message, a quarter of each kind.
    public List<byte[]> of(byte[] original, int count) {
        List<byte[]> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mutants.add(
                    switch (i % 4) {
                        case 0 -> flipped(original);
                        case 1 -> Arrays.copyOf(original, random.nextInt(original.length));
                        default -> harmed(original, i % 4 == 2);
                    });
        }
        return mutants;
    }

    private byte[] flipped(byte[] original) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] harmed(byte[] original, boolean remove) {
        if (!(FhirJson.read(original) instanceof FhirJson.Reading.Read(Resource resource))) {
            throw new AssertionError("a captured message is readable");
        }
        // A copy, since what a message repeats may be one tree that stands at several places.
        Resource copy = new Resource((ObjectNode) resource.tree().deepCopy());
        JsonNode at = copy.tree();
        while (true) {
            List<String> names = new ArrayList<>(at.propertyNames());
            if (at instanceof ObjectNode object && !names.isEmpty()) {
                String name = names.get(random.nextInt(names.size()));
                if (object.get(name).isEmpty() || random.nextInt(4) == 0) {
                    if (remove) {
                        object.remove(name);
                    } else {
                        object.set(name, other(object.get(name)));
                    }
                    return FhirJson.write(copy);
                }
                at = object.get(name);
            } else if (at instanceof ArrayNode array && !array.isEmpty()) {
                int index = random.nextInt(array.size());
                if (array.get(index).isEmpty() || random.nextInt(6) == 0) {
                    if (remove) {
                        array.remove(index);
                    } else {
                        array.set(index, other(array.get(index)));
                    }
                    return FhirJson.write(copy);
                }
                at = array.get(index);
            } else {
                return FhirJson.write(copy);
            }
        }
    }

    /// Something of another kind.
    private JsonNode other(JsonNode was) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt());
            case 2 -> nodes.stringNode("");
            case 3 -> nodes.booleanNode(true);
            case 4 -> nodes.arrayNode().add(was);
            default -> nodes.objectNode().set("value", was);
        };
    }
}
