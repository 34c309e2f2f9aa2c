/// Models behind an OpenAI-compatible address: llama.cpp, Ollama, vLLM and their like on the clinic's own
/// machines.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.model.openai;
