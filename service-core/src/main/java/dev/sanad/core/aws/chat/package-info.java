/// Models of Amazon Bedrock, spoken to by ConverseStream.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.aws.chat;
