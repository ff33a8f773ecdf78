"""`/control`: drives and observes the emulator over HTTP, for tests and the console. Never part of a PBX."""
